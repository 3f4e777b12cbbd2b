using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Reading;

/// <summary>Joins lines that were broken only because they were full. A line goes on in the next one when the next
/// line's first word would not have fitted onto it.</summary>
internal static class WrappedLines
{
    private const int WidestMargin = 132;
    private const int NarrowestMargin = 40;

    /// <summary>The text's paragraphs, titles, items and so on: each one line, or several that belong together.</summary>
    public static List<SourceLine> Join(string text, List<SourceLine> lines)
    {
        var margin = MarginOf(lines);
        var joined = new List<SourceLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var whole = lines[i];
            while (margin > 0 && i + 1 < lines.Count && GoesOn(text, whole, lines[i], lines[i + 1], margin))
            {
                i++;
                whole = whole with { Span = new Span(whole.Span.Start, lines[i].Span.End) };
            }

            joined.Add(whole);
        }

        return joined;
    }

    /// <summary>The column where the text wraps, or 0 when its lines are not wrapped.</summary>
    private static int MarginOf(List<SourceLine> lines)
    {
        var widths = new List<int>();
        var wide = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Width > WidestMargin)
                wide++;
            else if (i + 1 < lines.Count && !lines[i + 1].AfterBlank)
                widths.Add(lines[i].Width);
        }

        // A few overlong lines (a web address, a table) happen in wrapped text; more mean one paragraph a line.
        if (widths.Count < 2 || wide * 20 > lines.Count)
            return 0;
        widths.Sort();
        var margin = widths[^(1 + (widths.Count / 50))];
        var full = widths.Count(width => width > margin * 3 / 4);
        return margin >= NarrowestMargin && full * 3 >= widths.Count ? margin : 0;
    }

    private static bool GoesOn(string text, SourceLine whole, SourceLine line, SourceLine next, int margin)
    {
        if (next.AfterBlank || Mark.Read(text, next.Span) is not null || IsRuleOrTable(text, line.Span) || IsRuleOrTable(text, next.Span))
            return false;
        // The lines of one paragraph stand below each other, but for the first line's indentation or mark.
        var first = whole.Span.Start == line.Span.Start;
        if (!first && next.Indent != line.Indent)
            return false;
        if (first && next.Indent > line.Indent && Mark.Read(text, line.Span) is null)
            return false;
        return line.Width + FirstWordWidth(text, next.Span) + 1 > margin
            || (line.Width * 2 > margin && char.IsLower(text[next.Span.Start]) && !LineShape.IsTerminated(line.Span.In(text)));
    }

    private static bool IsRuleOrTable(string text, Span line) =>
        text[line.Start] == '|' || text.AsSpan(line.Start, line.Length).IndexOf('\t') >= 0 || LineShape.IsRule(line.In(text));

    private static int FirstWordWidth(string text, Span line)
    {
        var end = line.Start;
        while (end < line.End && !char.IsWhiteSpace(text[end]))
        {
            end++;
            if (SourceLine.IsWide(text[end - 1]))
                break;
        }

        return SourceLine.WidthOf(text.AsSpan(line.Start, end - line.Start));
    }
}

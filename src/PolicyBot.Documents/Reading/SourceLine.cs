using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Reading;

/// <summary>One line that is not blank.</summary>
/// <param name="Span">The line without white space at either end.</param>
/// <param name="Indent">Columns of white space before it; a tab goes to the next multiple of four.</param>
/// <param name="Width">Columns up to its end, wide East Asian characters counting two.</param>
/// <param name="AfterBlank">Whether a blank line, or nothing, goes before it.</param>
internal readonly record struct SourceLine(Span Span, int Indent, int Width, bool AfterBlank)
{
    /// <summary>The lines of a text that are not blank.</summary>
    public static List<SourceLine> Read(string text)
    {
        var lines = new List<SourceLine>();
        var afterBlank = true;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r', '\f');
            end = end < 0 ? text.Length : start + end;
            var first = start;
            var indent = 0;
            for (; first < end && char.IsWhiteSpace(text[first]); first++)
                indent += text[first] == '\t' ? 4 - (indent % 4) : IsWide(text[first]) ? 2 : 1;
            var last = end;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            if (first < last)
            {
                lines.Add(new SourceLine(new Span(first, last), indent, indent + WidthOf(text.AsSpan(first, last - first)), afterBlank));
                afterBlank = false;
            }
            else
            {
                afterBlank = true;
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>How many columns a text takes.</summary>
    public static int WidthOf(ReadOnlySpan<char> text)
    {
        var width = text.Length;
        foreach (var character in text)
            width += IsWide(character) ? 1 : 0;
        return width;
    }

    /// <summary>Whether a character takes two columns: Chinese characters, their punctuation, and full-width forms.</summary>
    public static bool IsWide(char character) =>
        character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFF60';
}

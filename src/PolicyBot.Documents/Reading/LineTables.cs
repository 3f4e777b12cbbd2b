using System.Globalization;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Documents.Reading;

/// <summary>Rebuilds tables whose rows stand one on a line: cells parted by tabs, or by nothing at all, as when a web
/// page's table was copied as text ("1Name of the applicantIncluding address …").</summary>
internal static class LineTables
{
    /// <summary>Replaces the lines of such tables by rows.</summary>
    public static List<Piece> Rebuild(string text, List<Piece> pieces)
    {
        var result = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            var rows = TabbedRows(text, pieces, i) ?? SquashedRows(text, pieces, i);
            if (rows is null)
            {
                result.Add(pieces[i++]);
                continue;
            }

            var header = rows[0].ConvertAll(cell => DisplayText.Fold(text, cell));
            for (var row = 0; row < rows.Count; row++, i++)
                result.Add(TableRows.Row(text, pieces[i].Span, rows[row], header, row == 0));
        }

        return result;
    }

    private static List<List<Span>>? TabbedRows(string text, List<Piece> pieces, int start)
    {
        var rows = new List<List<Span>>();
        for (var i = start; i < pieces.Count && (i == start || !pieces[i].AfterBlank); i++)
        {
            var cells = SplitAtTabs(text, pieces[i].Span);
            if (cells.Count < 2 || (rows.Count > 0 && cells.Count != rows[0].Count))
                break;
            rows.Add(cells);
        }

        return rows.Count >= 2 ? rows : null;
    }

    private static List<Span> SplitAtTabs(string text, Span line)
    {
        var cells = new List<Span>();
        for (var start = line.Start; start <= line.End;)
        {
            var length = text.AsSpan(start, line.End - start).IndexOf('\t');
            var end = length < 0 ? line.End : start + length;
            var cell = Spans.Trim(text, new Span(start, end));
            cells.Add(cell);
            start = end + 1;
        }

        return cells;
    }

    /// <summary>Rows that begin with 1, 2, 3 … and whose cells meet where a small letter runs into a capital one.</summary>
    private static List<List<Span>>? SquashedRows(string text, List<Piece> pieces, int start)
    {
        var header = SplitAtSeams(text, pieces[start].Span);
        if (header.Count < 2 || start + 2 >= pieces.Count)
            return null;
        List<List<Span>> rows = [header];
        for (var i = start + 1; i < pieces.Count && !pieces[i].AfterBlank; i++)
        {
            var cells = SplitNumbered(text, pieces[i].Span, rows.Count, header.Count);
            if (cells is null)
                break;
            rows.Add(cells);
        }

        return rows.Count >= 3 ? rows : null;
    }

    private static List<Span>? SplitNumbered(string text, Span line, int number, int columns)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var rest = new Span(line.Start + digits.Length, line.End);
        if (rest.Length < 2 || !text.AsSpan(line.Start, line.Length).StartsWith(digits) || !char.IsUpper(text[rest.Start]))
            return null;
        var cells = SplitAtSeams(text, rest);
        if (cells.Count < columns - 1)
            return null;
        // More seams than columns: names with capitals inside; the last cell takes them.
        if (cells.Count > columns - 1)
            cells = [.. cells.Take(columns - 2), new Span(cells[columns - 2].Start, line.End)];
        return [new Span(line.Start, rest.Start), .. cells];
    }

    private static List<Span> SplitAtSeams(string text, Span line)
    {
        var cells = new List<Span>();
        var start = line.Start;
        for (var i = line.Start + 1; i < line.End - 1; i++)
        {
            if (!char.IsUpper(text[i]) || !char.IsLower(text[i + 1]) || !(char.IsLower(text[i - 1]) || text[i - 1] is ')' or '）'))
                continue;
            cells.Add(new Span(start, i));
            start = i;
        }

        cells.Add(new Span(start, line.End));
        return cells;
    }
}

namespace PolicyBot.Documents.Reading;

/// <summary>Rebuilds tables whose cells stand one on a line: a header of short cells, then rows in which every column
/// keeps its own kind of cell. Nothing marks the end, so the table ends where the next lines break the pattern.</summary>
internal static class ColumnwiseTable
{
    private const int MostColumns = 6;
    private const int ShortCell = 12;
    private const int ShortHeader = 6;

    private enum Cell
    {
        Words,
        Figure,
        Text,
        None,
    }

    /// <summary>Replaces the lines of such tables by rows.</summary>
    public static List<Piece> Rebuild(string text, List<Piece> pieces)
    {
        var cells = pieces.ConvertAll(CellOf);
        var result = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            var (columns, rows) = TableAt(pieces, cells, i);
            if (rows == 0 || !IsUnbroken(text, pieces, i, i + (columns * (rows + 1))))
            {
                result.Add(pieces[i++]);
                continue;
            }

            var header = pieces.GetRange(i, columns).ConvertAll(piece => piece.Text);
            for (var row = 0; row <= rows; row++, i += columns)
                result.Add(TableRows.Row(text, pieces.GetRange(i, columns).ConvertAll(piece => piece.Span), header, row == 0));
        }

        return result;
    }

    private static (int Columns, int Rows) TableAt(List<Piece> pieces, List<Cell> cells, int start)
    {
        for (var columns = 2; columns <= MostColumns; columns++)
        {
            if (start + (columns * 3) > pieces.Count)
                break;
            if (!IsHeader(pieces, cells, start, columns))
                break;
            var rows = 0;
            while (FitsRow(cells, start + columns, start + (columns * (rows + 1)), columns)
                && IsDistinct(cells, start + columns, columns, rows))
            {
                rows++;
            }

            if (rows >= 2)
                return (columns, rows);
        }

        return (0, 0);
    }

    private static bool IsHeader(List<Piece> pieces, List<Cell> cells, int start, int columns)
    {
        for (var i = start; i < start + columns; i++)
        {
            if (cells[i] == Cell.None || pieces[i].Weight > ShortHeader || pieces[i].IsTerminated || pieces[i].Label is not null)
                return false;
        }

        return true;
    }

    /// <summary>Whether a row has the same kinds of cells as the first row, figures and words counting as alike but for
    /// the first column, which never holds a figure.</summary>
    private static bool FitsRow(List<Cell> cells, int first, int row, int columns)
    {
        if (row + columns > cells.Count || cells[row] != Cell.Words)
            return false;
        for (var column = 1; column < columns; column++)
        {
            var cell = cells[row + column];
            if (cell == Cell.None || (cell == Cell.Text) != (cells[first + column] == Cell.Text))
                return false;
        }

        return true;
    }

    /// <summary>Whether some column tells the lines apart from headings and paragraphs: long text in the third column or
    /// later, or figures in the first row and the one at hand.</summary>
    private static bool IsDistinct(List<Cell> cells, int first, int columns, int row)
    {
        for (var column = 1; column < columns; column++)
        {
            var cell = cells[first + column];
            if ((column >= 2 && cell == Cell.Text) || (cell == Cell.Figure && cells[first + (row * columns) + column] == Cell.Figure))
                return true;
        }

        return false;
    }

    /// <summary>Whether nothing else, such as a ruled line, stands between the cells.</summary>
    private static bool IsUnbroken(string text, List<Piece> pieces, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (!text.AsSpan(pieces[i - 1].Span.End, pieces[i].Span.Start - pieces[i - 1].Span.End).IsWhiteSpace())
                return false;
        }

        return true;
    }

    private static Cell CellOf(Piece piece)
    {
        if (!piece.IsOpen || piece.EndsInColon || LineShape.IsQuestion(piece.Text))
            return Cell.None;
        if (piece.Weight > ShortCell || (piece.IsTerminated && piece.Weight > ShortHeader))
            return Cell.Text;
        return StartsWithFigure(piece.Text) ? Cell.Figure : piece.IsTerminated ? Cell.Text : Cell.Words;
    }

    private static bool StartsWithFigure(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('0', '9');
        return at is >= 0 and <= 4;
    }
}

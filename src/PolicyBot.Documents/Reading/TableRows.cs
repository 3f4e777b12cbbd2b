using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Reading;

/// <summary>Makes the rows of tables.</summary>
internal static class TableRows
{
    /// <summary>One row over its cells.</summary>
    /// <param name="text">The source's text.</param>
    /// <param name="cells">The cells in column order, at least one.</param>
    /// <param name="header">The header cells as display text.</param>
    /// <param name="isHeader">Whether this is the header row itself.</param>
    public static Piece Row(string text, IReadOnlyList<Span> cells, IReadOnlyList<string> header, bool isHeader) =>
        Row(text, new Span(cells[0].Start, cells[^1].End), cells, header, isHeader);

    /// <summary>One row with a span of its own, which may go beyond its cells.</summary>
    public static Piece Row(string text, Span span, IReadOnlyList<Span> cells, IReadOnlyList<string> header, bool isHeader) =>
        new(text, span, 0, false)
        {
            Kind = isHeader ? BlockKind.TableHeader : BlockKind.TableRow,
            IsSettled = true,
            Cells = cells,
            HeaderCells = header,
        };
}

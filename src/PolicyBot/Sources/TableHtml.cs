using PolicyBot.Documents.Model;

namespace PolicyBot.Sources;

/// <summary>Writes neighbouring table rows as one HTML table.</summary>
/// <param name="text">Writes the words of the cells.</param>
/// <param name="output">Takes the HTML.</param>
internal sealed class TableHtml(MarkedText text, TextWriter output)
{
    /// <summary>Writes the rows.</summary>
    /// <param name="rows">Rows of one table in reading order, its header row first where the text has one.</param>
    public void Write(IReadOnlyList<Block> rows)
    {
        var columns = rows.Max(r => Math.Max(r.Cells.Count, r.HeaderCells.Count));
        // Scrolls sideways on a narrow screen, by keyboard too.
        output.Write("<div class=\"table\" tabindex=\"0\"><table>\n");
        foreach (var row in rows)
        {
            output.Write("<tr>");
            var isHeader = row.Kind == BlockKind.TableHeader;
            if (row.Cells.Count == 0)
                WriteCell(isHeader ? "th scope=\"colgroup\"" : "td", row.Span, columns);
            for (var i = 0; i < row.Cells.Count; i++)
                WriteCell(isHeader ? "th scope=\"col\"" : "td", row.Cells[i], i == row.Cells.Count - 1 ? columns - i : 1);
            output.Write("</tr>\n");
        }

        output.Write("</table></div>\n");
    }

    private void WriteCell(string element, Span cell, int columns)
    {
        output.Write($"<{element}");
        if (columns > 1)
            output.Write($" colspan=\"{columns}\"");
        output.Write('>');
        text.Write(cell);
        output.Write($"</{element[..2]}>");
    }
}

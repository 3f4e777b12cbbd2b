using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>Reads a table row as a sentence: each cell under its column's header.</summary>
public static class TableRowText
{
    /// <summary>The row as display text: <c>Special bonds – Scale: 100 billion yuan; Directions: …</c> Empty cells are
    /// left out, and so is one that only numbers the row.</summary>
    public static string Read(Passage row)
    {
        var cells = row.Cells.Select(cell => ClaimText.Of(new Quote(row, cell))).ToList();
        if (cells.Count < 2)
            return DisplayText.Fold(row.Text);
        var first = IsNumber(cells[0]) && cells.Count > 2 ? 1 : 0;
        var rest = string.Join("; ", Enumerable.Range(first + 1, cells.Count - first - 1)
            .Where(column => cells[column].Length > 0)
            .Select(column => row.HeaderCells.ElementAtOrDefault(column) is { Length: > 0 } header ? $"{header}: {cells[column]}" : cells[column]));
        return string.Join(" – ", new[] { cells[first], rest }.Where(part => part.Length > 0));
    }

    /// <summary>What a row read as a sentence rests on: the row and, where the table has one, its header.</summary>
    public static IReadOnlyList<Quote> Quotes(Passage row, LibrarySnapshot library)
    {
        var passages = library.PassagesOf(row.DocumentId);
        for (var ordinal = row.Ordinal - 1; ordinal >= 0 && passages[ordinal].Kind is BlockKind.TableRow or BlockKind.TableHeader; ordinal--)
        {
            if (passages[ordinal].Kind == BlockKind.TableHeader)
                return [new Quote(row, row.Span), new Quote(passages[ordinal], passages[ordinal].Span)];
        }

        return [new Quote(row, row.Span)];
    }

    private static bool IsNumber(string cell) => cell.Length is > 0 and < 5 && cell.All(char.IsDigit);
}

using PolicyBot.Answers.Composing;
using PolicyBot.Documents.Model;
using PolicyBot.Tests.Retrieval;

namespace PolicyBot.Tests.Answers.Composing;

public sealed class TableRowTextTests
{
    [Theory]
    [InlineData("Roadside|40%|Bureau", "Kind|Subsidy|Paid by", "Roadside – Subsidy: 40%; Paid by: Bureau")]
    [InlineData("7|Roadside|40%", "No.|Kind|Subsidy", "Roadside – Subsidy: 40%")]
    [InlineData("Roadside||Bureau", "Kind|Subsidy|Paid by", "Roadside – Paid by: Bureau")]
    [InlineData("|40%|Bureau", "Kind|Subsidy|Paid by", "Subsidy: 40%; Paid by: Bureau")]
    [InlineData("Roadside|", "Kind|Subsidy", "Roadside")]
    [InlineData("Roadside|40%|Bureau", "Kind||Paid by", "Roadside – 40%; Paid by: Bureau")]
    [InlineData("Roadside|40%", "", "Roadside – 40%")]
    public void A_row_reads_as_its_filled_cells_under_their_headers(string row, string header, string expected)
    {
        var start = 0;
        var cells = new List<Span>();
        foreach (var cell in row.Split('|'))
        {
            cells.Add(new Span(start, start + cell.Length));
            start += cell.Length + 1;
        }

        var passage = SamplePassages.Of(row, kind: BlockKind.TableRow) with { Cells = cells, HeaderCells = header.Split('|') };

        Assert.Equal(expected, TableRowText.Read(passage));
    }
}

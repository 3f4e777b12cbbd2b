using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;
using PolicyBot.Documents.Text;

namespace PolicyBot.Tests.Documents.Reading;

/// <summary>Compares what the reader finds with trees written from reading the documents.</summary>
public sealed class TreeTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Seeds.Path))!, "tests", "PolicyBot.Tests", "Documents");

    private static readonly SourceContent SeedContent = Read(Seeds.Path);

    [Theory]
    [InlineData("1-yiyang-electronic-components.txt", 0)]
    [InlineData("2-national-unified-market.txt", 1)]
    [InlineData("3-factor-allocation-reform.txt", 2)]
    [InlineData("4-smart-factories.txt", 3)]
    [InlineData("5-sports-consumption.txt", 4)]
    [InlineData("6-artificial-intelligence-plus.txt", 5)]
    public void Every_article_of_the_seeds_has_its_true_tree(string tree, int article) =>
        Assert.Equal(Tree(tree), OutlineText.Of(SeedContent, SeedContent.Documents[article]));

    [Theory]
    [InlineData("tongzhi.txt")]
    [InlineData("guide.md")]
    [InlineData("notice.txt")]
    [InlineData("xize.txt")]
    [InlineData("faq.txt")]
    public void Documents_in_other_styles_have_their_true_trees(string sample)
    {
        var content = Read(Path.Combine(Folder, "Samples", sample));
        var document = Assert.Single(content.Documents);
        Assert.Equal(Tree(Path.ChangeExtension(sample, ".txt")), OutlineText.Of(content, document));
        Assert.Null(PartitionCheck.Fault(content));
    }

    [Fact]
    public void Only_the_page_s_category_and_contact_lines_are_outside() =>
        Assert.Equal(
            ["分类: POLICY", "If you are interested in this policy, please email:taochengcy@gmail.com"],
            SeedContent.Outside.Select(span => DisplayText.Fold(span.In(SeedContent.Source.Text))));

    [Fact]
    public void Titles_and_headings_cover_their_marks()
    {
        var text = SeedContent.Source.Text;
        Assert.All(SeedContent.Documents, document => Assert.StartsWith("•", document.TitleSpan.In(text), StringComparison.Ordinal));
        Assert.All(SeedContent.Documents, document => Assert.DoesNotContain('•', document.Title));
        var first = SeedContent.Documents[0].Root.Sections[0];
        Assert.Equal("1.\u00a0Policy Background and Interpretation of Core Values", first.HeadingSpan.In(text));
    }

    [Fact]
    public void Table_cells_are_exact_and_know_their_header()
    {
        var text = SeedContent.Source.Text;
        var row = SeedContent.Documents[5].Root.Sections[1].Sections[0].Blocks.Single(block => block.Span.In(text).StartsWith("Special government", StringComparison.Ordinal));
        Assert.Equal(BlockKind.TableRow, row.Kind);
        Assert.Equal(["Support Type", "Investment scale in 2025", "Key directions"], row.HeaderCells);
        Assert.Equal("100 billion yuan (issued in three phases)", row.Cells[1].In(text));
    }

    [Fact]
    public void Identifiers_are_readable_and_short()
    {
        Assert.All(SeedContent.Documents, document => Assert.InRange(document.Id.Length, 1, 80));
        Assert.Equal("theoretical-evolution-and-policy-logic-of-building-a-national-unified-market", SeedContent.Documents[1].Id);
    }

    [Fact]
    public void A_text_without_title_is_named_after_its_file()
    {
        var document = Assert.Single(new DocumentReader().Read(new Source("folder/rules.txt", "The grant is paid once. It ends in May.")).Documents);
        Assert.Equal("rules", document.Title);
        Assert.Equal(new Span(0, 0), document.TitleSpan);
    }

    [Fact]
    public void Wrapped_lines_are_one_paragraph()
    {
        var content = Read(Path.Combine(Folder, "Samples", "notice.txt"));
        var purpose = Assert.Single(content.Documents[0].Root.Sections[0].Blocks);
        Assert.Equal(2, purpose.Sentences.Count);
        Assert.EndsWith("efficient lighting.", purpose.Span.In(content.Source.Text), StringComparison.Ordinal);
    }

    private static SourceContent Read(string path) => new DocumentReader().Read(new Source(Path.GetFileName(path), File.ReadAllText(path)));

    private static string Tree(string name) => File.ReadAllText(Path.Combine(Folder, "Trees", name)).ReplaceLineEndings("\n");
}

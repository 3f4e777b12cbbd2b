using FsCheck.Xunit;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Tests.Retrieval.Passages;

public sealed class PassageBuilderTests
{
    private static readonly PassageSize Size = new();

    [Fact]
    public void A_block_that_fits_is_one_passage_with_its_context()
    {
        const string Text = "Support\n1. Grants: up to 150,000 yuan.";
        var item = new Span(8, Text.Length);
        var block = new Block(BlockKind.ListItem, item, [new Sentence(item, StatementKind.Rule)], 1, "1.", "Grants", [], []);
        var section = new Section("Support", new Span(0, 7), new Span(0, Text.Length), [block], []);
        var passage = Assert.Single(Build(Text, Root(Text, [], section)));
        Assert.Equal("1. Grants: up to 150,000 yuan.", passage.Text);
        Assert.Equal(["Support"], passage.Section);
        Assert.Equal((BlockKind.ListItem, 1, "Grants", 0, "acme"), (passage.Kind, passage.ListLevel, passage.Label, passage.Ordinal, passage.Tenant));
        Assert.Equal([item], passage.Sentences.Select(sentence => sentence.Span));
    }

    [Fact]
    public void Sections_come_in_reading_order_with_their_whole_path()
    {
        const string Text = "aa bb cc";
        var inner = new Section("Inner", new Span(3, 3), new Span(3, 5), [Paragraph(3, 5)], []);
        var outer = new Section("Outer", new Span(3, 3), new Span(3, 5), [], [inner]);
        var last = new Section("Last", new Span(6, 6), new Span(6, 8), [Paragraph(6, 8)], []);
        var passages = Build(Text, Root(Text, [Paragraph(0, 2)], outer, last));
        Assert.Equal(["aa", "bb", "cc"], passages.Select(passage => passage.Text));
        Assert.Equal(["", "Outer/Inner", "Last"], passages.Select(passage => string.Join('/', passage.Section)));
        Assert.Equal([0, 1, 2], passages.Select(passage => passage.Ordinal));
    }

    [Fact]
    public void A_long_block_is_cut_after_sentences()
    {
        var sentence = "The fund supports companies that build new production lines in the region. ";
        var text = string.Concat(Enumerable.Repeat(sentence, 100)).TrimEnd();
        var passages = Build(text, Root(text, [Paragraph(0, text.Length, sentence.Length)]));
        Assert.InRange(passages.Count, 3, 10);
        Assert.All(passages, passage => Assert.EndsWith("region.", passage.Text, StringComparison.Ordinal));
        Assert.All(passages, passage => Assert.Equal(passage.Span, new Span(passage.Sentences[0].Span.Start, passage.Sentences[^1].Span.End)));
        AssertPartition(text, passages);
    }

    [Theory]
    [InlineData("word ", 3000)]
    [InlineData("x", 20_000)]
    [InlineData("政策", 3000)]
    [InlineData("😀", 2000)]
    public void A_sentence_that_does_not_fit_is_cut_inside(string unit, int count)
    {
        var text = string.Concat(Enumerable.Repeat(unit, count)).TrimEnd();
        var passages = Build(text, Root(text, [Paragraph(0, text.Length)]));
        Assert.True(passages.Count > 1);
        Assert.All(passages, passage => Assert.True(Size.Fits(text, passage.Span)));
        Assert.All(passages, passage => Assert.Equal(passage.Text, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(passage.Text))));
        AssertPartition(text, passages);
    }

    [Fact]
    public void A_long_table_row_keeps_cells_and_headers_together()
    {
        var text = string.Concat(Enumerable.Repeat("first ", 500)) + "|" + string.Concat(Enumerable.Repeat(" second", 500));
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        var row = new Block(BlockKind.TableRow, new Span(0, text.Length), [new Sentence(new Span(0, text.Length), StatementKind.Rule)], 0, null, null,
            [new Span(0, bar - 1), new Span(bar + 2, text.Length)], ["A", "B"]);
        var passages = Build(text, Root(text, [row]));
        Assert.Equal(["A"], passages[0].HeaderCells);
        Assert.Equal(["B"], passages[^1].HeaderCells);
        Assert.All(passages, passage => Assert.Equal(passage.HeaderCells.Count, passage.Cells.Count));
        Assert.All(passages, passage => Assert.All(passage.Cells, cell => Assert.True(passage.Span.Contains(cell))));
    }

    [Fact]
    public void The_same_span_of_the_same_document_always_has_the_same_id()
    {
        // Computed with another implementation of RFC 9562, section 5.5.
        Assert.Equal(new Guid("85ff0c39-8126-5c0a-899a-b3f88ceedb48"), PassageId.Of("document", new Span(3, 17)));
        Assert.NotEqual(PassageId.Of("document", new Span(3, 17)), PassageId.Of("document", new Span(3, 18)));
        Assert.NotEqual(PassageId.Of("document", new Span(3, 17)), PassageId.Of("other", new Span(3, 17)));
    }

    [Property(MaxTest = 60)]
    public void Every_character_of_a_block_is_in_exactly_one_passage(string[] words, int repeat)
    {
        var text = string.Join(' ', Enumerable.Repeat(string.Join(' ', words ?? []), 1 + Math.Abs(repeat % 200))).Trim();
        if (text.Length == 0)
            return;
        AssertPartition(text, Build(text, Root(text, [Paragraph(0, text.Length)])));
    }

    private static void AssertPartition(string text, IReadOnlyList<Passage> passages)
    {
        var position = 0;
        foreach (var passage in passages)
        {
            Assert.True(string.IsNullOrWhiteSpace(text[position..passage.Span.Start]));
            Assert.Equal(passage.Text, passage.Span.In(text));
            Assert.True(passage.Span.Length > 0);
            position = passage.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[position..]));
    }

    private static Block Paragraph(int start, int end, int sentenceLength = int.MaxValue)
    {
        var sentences = new List<Sentence>();
        for (var from = start; from < end; from += Math.Min(sentenceLength, end - from))
            sentences.Add(new Sentence(new Span(from, sentenceLength < end - from ? from + sentenceLength - 1 : end), StatementKind.Rule));
        return new Block(BlockKind.Paragraph, new Span(start, end), sentences, 0, null, null, [], []);
    }

    private static Section Root(string text, Block[] blocks, params Section[] sections) =>
        new("", new Span(0, 0), new Span(0, text.Length), blocks, sections);

    private static IReadOnlyList<Passage> Build(string text, Section root) => PassageBuilder.Build(
        new Document("document", "Title", new Span(0, 0), root.Span, Language.English, root, DocumentFacts.None), new Source("source.txt", text), "acme", Size);
}

using PolicyBot.Documents.Text;

namespace PolicyBot.Tests.Documents.Text;

public sealed class FoldedTextTests
{
    private const string Source = "  It is\u00a0a\u00a0valuable\u00a0”\u00a0action guide\u00a0”\u00a0with  5\u00a0million\n yuan .";

    [Theory]
    [InlineData("valuable ”action guide” with", "valuable\u00a0”\u00a0action guide\u00a0”\u00a0with")]
    [InlineData("5 million yuan", "5\u00a0million\n yuan")]
    [InlineData("5\u00a0million   yuan", "5\u00a0million\n yuan")]
    [InlineData("guide” with", "guide\u00a0”\u00a0with")]
    [InlineData("guide\u00a0”\u00a0with", "guide\u00a0”\u00a0with")]
    [InlineData("It", "It")]
    [InlineData(".", ".")]
    public void Finds_a_quote_whatever_its_white_space(string quote, string verbatim) =>
        Assert.Equal(verbatim, FoldedText.Of(Source).Find(quote)?.In(Source));

    [Theory]
    [InlineData("")]
    [InlineData("  \u00a0")]
    [InlineData("50 million yuan")]
    [InlineData("5million")]
    public void Finds_no_quote_that_is_not_there(string quote) => Assert.Null(FoldedText.Of(Source).Find(quote));

    [Fact]
    public void Every_folded_character_points_at_itself_in_the_source()
    {
        var folded = FoldedText.Of(Source);
        for (var i = 0; i < folded.Value.Length; i++)
        {
            var verbatim = folded.ToSource(i, i + 1).In(Source);
            Assert.Equal(folded.Value[i] == ' ', string.IsNullOrWhiteSpace(verbatim));
            if (folded.Value[i] != ' ')
                Assert.Equal(folded.Value[i].ToString(), verbatim);
        }
    }

    [Fact]
    public void An_empty_part_has_an_empty_span() => Assert.Equal(0, FoldedText.Of(Source).ToSource(3, 3).Length);
}

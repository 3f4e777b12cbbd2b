using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Verifying;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Text;
using PolicyBot.Tests.Retrieval;

namespace PolicyBot.Tests.Answers.Verifying;

public sealed class VerifyTests
{
    private readonly Verify _verify = new(new TextAnalyzer());

    [Theory]
    [InlineData("The subsidy\u00A0is 80,000\u00A0yuan .", "The subsidy is 80,000 yuan .", true)]
    [InlineData("The subsidy is 80,000 yuan.", "The subsidy is 90,000 yuan.", false)]
    [InlineData("The subsidy is not 80,000 yuan.", "The subsidy is 80,000 yuan.", false)]
    public void A_quoted_claim_equals_its_quote_after_folding(string source, string claim, bool stands) =>
        Assert.Equal(stands, Stands(new DraftClaim(claim, Support.Quoted, [Quote(source)], false)));

    [Theory]
    [InlineData("| Roadside | 40% |", "| Kind | Subsidy |", "Roadside – Subsidy: 40%", true)]
    [InlineData("| Roadside | 40% |", "| Kind | Subsidy |", "Roadside – Subsidy: 45%", false)]
    [InlineData("| Roadside | 40% |", "| Kind | Subsidy |", "Roadside – Reward: 40%", false)]
    [InlineData("1Basic informationIncluding name", "NumberMaterialsContent", "Basic information – Content: Including name", true)]
    public void A_reworded_claim_has_no_word_that_its_quotes_lack(string row, string header, string claim, bool stands) =>
        Assert.Equal(stands, Stands(new DraftClaim(claim, Support.Supported, [Quote(row), Quote(header)], false)));

    [Fact]
    public void A_claim_about_the_assistant_itself_needs_no_quote() =>
        Assert.True(Stands(DraftClaim.Asserted("The documents don't answer this question.")));

    [Theory]
    [InlineData(Support.Quoted)]
    [InlineData(Support.Supported)]
    [InlineData(Support.Computed)]
    public void Any_other_claim_without_a_quote_is_dropped(Support support) =>
        Assert.False(Stands(new DraftClaim("The subsidy is 80,000 yuan.", support, [], false)));

    private bool Stands(DraftClaim claim) => _verify.Keep([claim]).Count == 1;

    private static Quote Quote(string text) => new(SamplePassages.Of(text), new Span(0, text.Length));
}

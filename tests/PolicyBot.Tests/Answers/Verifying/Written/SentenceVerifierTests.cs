using PolicyBot.Answers.Verifying.Written;
using PolicyBot.Retrieval.Text;
using PolicyBot.Tests.Retrieval;
using PolicyBot.Tests.Retrieval.Terminology;

namespace PolicyBot.Tests.Answers.Verifying.Written;

public sealed class SentenceVerifierTests
{
    private static readonly SentenceVerifier Verifier = new(new TextAnalyzer(), ShippedGlossary.Value);

    private static readonly NumberedPassage[] Passages =
    [
        new(1, SamplePassages.Of("A company that buys electric trucks receives a subsidy of 80,000 yuan for each truck.", "Clean Freight Measures")),
        new(2, SamplePassages.Of("改造老果园的农户，每亩补贴600元，最高不超过3万元。", "果园改造补贴办法")),
    ];

    [Fact]
    public void A_sentence_that_says_what_its_passage_says_is_supported_and_quotes_it()
    {
        var verdict = Verifier.Check(new WrittenSentence("For each electric truck a company receives a subsidy of 80,000 yuan.", [1]), Passages);

        Assert.True(verdict.IsSupported);
        Assert.Empty(verdict.Problems);
        Assert.Equal(Passages[0].Passage, Assert.Single(verdict.Quotes).Passage);
    }

    [Theory]
    [InlineData("A company receives a subsidy of 80,000 yuan for each truck.")]
    [InlineData("A company receives a subsidy of 80,000 yuan for each truck.", 99)]
    [InlineData("A company receives a subsidy of 80,000 yuan for each truck.", 1, 99)]
    [InlineData("A company receives a subsidy of 80,000 yuan for each truck.", 2)]
    [InlineData("A company receives a subsidy of 90,000 yuan for each truck.", 1)]
    [InlineData("Zebras graze quietly on distant mountain meadows.", 1)]
    public void A_sentence_without_a_passage_that_says_it_is_unsupported(string text, params int[] citations)
    {
        var verdict = Verifier.Check(new WrittenSentence(text, citations), Passages);

        Assert.False(verdict.IsSupported);
        Assert.NotEmpty(verdict.Problems);
        Assert.Empty(verdict.Quotes);
    }
}

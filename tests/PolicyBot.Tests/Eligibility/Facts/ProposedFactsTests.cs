using PolicyBot.Eligibility.Facts;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Tests.Eligibility.Facts;

public sealed class ProposedFactsTests
{
    private const string Vocabulary = """
        facts:
          rdSpend:
            type: amount
            label: {en: R&D spending, zh: 研发投入}
            question: {en: "How much?", zh: 多少？}
            names: {en: [r&d spending], zh: [研发投入]}
          highTech:
            type: yesNo
            label: {en: high-tech enterprise, zh: 高新技术企业}
            question: {en: "Are you?", zh: 是吗？}
            names: {en: [high tech enterprise], zh: [高新技术企业]}
        places: {}
        industries: {}
        """;

    private static readonly ProposedFacts Proposed = new(FactVocabulary.Parse(Vocabulary, "vocabulary.yaml"));

    [Theory]
    [InlineData("We put 6 million yuan into our laboratory.", """{"fact":"rdSpend","value":6000000,"quote":"6 million yuan into our laboratory"}""", 1)]
    [InlineData("We put 6 million yuan into our laboratory.", """{"fact":"rdSpend","value":6000000,"quote":"6 million yuan into research"}""", 0)]
    [InlineData("We put 6 million yuan into our laboratory.", """{"fact":"rdSpend","value":9000000,"quote":"6 million yuan into our laboratory"}""", 0)]
    [InlineData("The state certified us as a technology leader.", """{"fact":"highTech","value":true,"quote":"certified us as a technology leader"}""", 1)]
    [InlineData("The state has not certified us as a technology leader.", """{"fact":"highTech","value":true,"quote":"certified us as a technology leader"}""", 0)]
    [InlineData("We put 6 million yuan into our laboratory.", """{"fact":"profit","value":6000000,"quote":"6 million yuan"}""", 0)]
    [InlineData("We put 6 million yuan into our laboratory.", "[]", 0)]
    public void A_fact_counts_only_when_the_text_bears_it_out(string text, string fact, int expected) =>
        Assert.Equal(expected, Proposed.Check($$"""{"facts":[{{fact}}]}""", text).Count);

    [Fact]
    public void What_is_no_json_proposes_nothing() => Assert.Empty(Proposed.Check("I think so", "We put 6 million yuan into it."));
}

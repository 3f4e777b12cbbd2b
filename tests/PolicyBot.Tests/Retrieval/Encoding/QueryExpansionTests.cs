using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Tests.Retrieval.Encoding;

public sealed class QueryExpansionTests
{
    private static readonly TextAnalyzer Analyzer = new();
    private static readonly Glossary Names = Glossary.Parse(
        """
        things:
          concepts:
            - en: [subsidy, grant]
              zh: [补贴, 补助]
            - en: [land use tax, tax on land use]
              zh: [土地使用税]
        general:
          acrossLanguagesOnly: true
          concepts:
            - en: [market, marketplace]
              zh: [市场, 市集]
        """, "glossary.yaml");

    [Theory]
    [InlineData("补贴有多少？", "The subsidy is 5,000 yuan.", "The weather is fine.")]
    [InlineData("How high is the subsidy?", "每家企业补贴五千元。", "今天天气很好。")]
    [InlineData("How high is the grant?", "每家企业补贴五千元。", "今天天气很好。")]
    [InlineData("土地使用稅是多少？", "土地使用税为五千元。", "今天天气很好。")]
    [InlineData("How high is the grant?", "The subsidy is 5,000 yuan.", "The weather is fine.")]
    public void A_passage_is_found_by_another_name(string query, string relevant, string other)
    {
        Assert.Equal([0], Search(query, Names, relevant, other));
        Assert.DoesNotContain(1, Search(query, Glossary.Empty, relevant, other));
    }

    [Fact]
    public void The_word_that_was_typed_counts_more_than_its_synonym() =>
        Assert.Equal([1, 0], Search("Which grant?", Names, "This subsidy helps companies.", "This grant helps companies."));

    [Fact]
    public void General_words_lead_into_the_other_language_but_not_to_each_other()
    {
        Assert.Equal([0], Search("Which market?", Names, "市场很大。", "The marketplace is large."));
        Assert.Equal([0], Search("哪个市场？", Names, "The market is large.", "去年的集会"));
        Assert.Empty(Search("Which market?", Names, "去年的集会", "The marketplace is large."));
    }

    [Fact]
    public void Typed_terms_keep_their_places_and_weights()
    {
        const string query = "Which grant for which land use tax? I run a small shop.";
        var plain = new QueryEncoder(Analyzer).Encode(query);
        var expanded = Expand(query, Names);
        Assert.Equal(plain.Terms, expanded.Terms.Take(plain.Terms.Count));
        Assert.All(plain.Terms, term => Assert.False(term.IsAdded));
        Assert.All(expanded.Terms.Skip(plain.Terms.Count), term => Assert.True(term.IsAdded));
        Assert.Equal(expanded.Terms.Count, expanded.Terms.Select(term => term.Id).Distinct().Count());
    }

    [Fact]
    public void Added_terms_weigh_in_proportion_to_what_was_typed()
    {
        var added = Expand("I got a grant. Which land use tax?", Names).Terms.Where(term => term.IsAdded).ToDictionary(term => term.Text, term => term.Weight);
        Assert.Equal(added["土地"] * 3 * .7 / 2.7, added["补贴"], 12);
        Assert.Equal(added["补贴"] * .3, added["subsidi"], 12);
        Assert.False(added.ContainsKey("tax"));
    }

    [Fact]
    public void A_query_without_concepts_stays_as_it_is()
    {
        var plain = new QueryEncoder(Analyzer).Encode("Where is my umbrella?");
        Assert.Same(plain, new QueryExpansion(Analyzer).Expand(plain, "Where is my umbrella?", Names.Find("Where is my umbrella?")));
    }

    [Fact]
    public void Names_that_the_index_does_not_know_change_no_score()
    {
        string[] passages = ["This grant helps companies.", "Companies pay for this."];
        var ranking = Rank(passages);
        Assert.Equal(
            ranking.Rank(new QueryEncoder(Analyzer).Encode("Which grant for companies?"), null, null, 5),
            ranking.Rank(Expand("Which grant for companies?", Names), null, null, 5));
    }

    private static EncodedQuery Expand(string query, Glossary glossary) =>
        new QueryExpansion(Analyzer).Expand(new QueryEncoder(Analyzer).Encode(query), query, glossary.Find(query));

    private static IEnumerable<int> Search(string query, Glossary glossary, params string[] passages) =>
        Rank(passages).Rank(Expand(query, glossary), null, null, 5).Select(scored => scored.Passage);

    private static PassageRanking Rank(string[] passages)
    {
        var encoder = new PassageEncoder(Analyzer);
        return new PassageRanking([.. passages.Select(text => encoder.Encode(Passage(text)))], [.. Enumerable.Range(0, passages.Length)], [], 0);
    }

    private static Passage Passage(string text) => new(
        Guid.Empty, "document", "", null, "source", [], 0, new Span(0, text.Length), text, BlockKind.Paragraph, 0, null, [], [], [],
        Language.English, [], [], null);
}

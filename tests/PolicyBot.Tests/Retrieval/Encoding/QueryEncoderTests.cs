using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Tests.Retrieval.Encoding;

public sealed class QueryEncoderTests
{
    private readonly QueryEncoder _encoder = new(new TextAnalyzer());

    [Theory]
    [InlineData("What is the validity period?", "valid period")]
    [InlineData("How long do we have?", "long")]
    [InlineData("政策有效期是多少年？", "政策 策有 有效 效期 期是 年")]
    [InlineData("请问哪些企业可以申请补贴吗", "企业 业可 可以 以申 申请 请补 补贴")]
    public void What_only_makes_it_a_question_is_dropped(string query, string stems) => Assert.Equal(stems, Stems(query));

    [Fact]
    public void A_query_of_question_words_alone_keeps_them() => Assert.Equal("who we", Stems("who are we?"));

    [Theory]
    [InlineData("")]
    [InlineData("the of ?!")]
    [InlineData("\0\uD800 …")]
    public void A_query_without_words_has_no_terms(string query) => Assert.Empty(_encoder.Encode(query).Terms);

    [Fact]
    public void A_scenario_before_the_question_counts_less()
    {
        Assert.Equal(3 * .7 / 2.7, Weight("I run a factory. Are grants possible?", "factori"), 9);
        Assert.Equal(1, Weight("I run a factory. Are grants possible?", "grant"), 9);
    }

    [Theory]
    [InlineData("I run a factory. Tell about grants.")]
    [InlineData("Are grants possible? I run a factory.")]
    [InlineData("Does a factory get grants?")]
    public void Without_a_question_at_the_end_everything_counts_the_same(string query) => Assert.Equal(1, Weight(query, "factori"), 9);

    [Fact]
    public void Repeated_words_saturate() => Assert.Equal(1.5, Weight("grant, grants", "grant"), 9);

    [Fact]
    public void Pairs_leave_out_what_is_dropped() =>
        Assert.Equal(["valid polici"], _encoder.Encode("How valid is the policy?").Terms.Where(term => term.Kind == TermKind.Pair).Select(term => term.Text));

    [Fact]
    public void Terms_keep_the_word_of_the_query() => Assert.Contains(_encoder.Encode("Subsidies?").Terms,
        term => term is { Kind: TermKind.Stem, Text: "subsidi", Surface: "subsidies" });

    private string Stems(string query) =>
        string.Join(' ', _encoder.Encode(query).Terms.Where(term => term.Kind == TermKind.Stem).Select(term => term.Text));

    private double Weight(string query, string stem) =>
        _encoder.Encode(query).Terms.Single(term => term.Kind == TermKind.Stem && term.Text == stem).Weight;
}

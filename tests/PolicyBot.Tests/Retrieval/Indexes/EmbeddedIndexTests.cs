using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Indexes;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Tests.Retrieval.Indexes;

public sealed class EmbeddedIndexTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Fact]
    public void Scores_are_bm25_with_the_measured_weights()
    {
        var index = Index("grant money", "grant", "other text here");
        var idf = Math.Log(1 + ((3 - 2 + .5) / (2 + .5)));
        // One stem and one word, each once, in a passage of length 1; the mean length is 2.
        var norm = .9 * (.25 + (.75 * 1 / 2));
        var hit = index.Search(Query("grant"), null, 10)[0];
        Assert.Equal(1, hit.Passage);
        Assert.Equal(1.3 * idf / (1 + norm), hit.Score, 3);
    }

    [Fact]
    public void The_order_is_that_of_an_exhaustive_computation()
    {
        var random = new Random(5);
        var texts = Enumerable.Range(0, 500).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => $"w{random.Next(60)}"))).ToArray();
        var index = Index(texts);
        var query = Query("w1 w2 w3 w4 w59");
        var all = index.Score(query, [.. Enumerable.Range(0, texts.Length)]);
        var expected = Enumerable.Range(0, texts.Length).Where(i => all[i] > 0).OrderByDescending(i => all[i]).ThenBy(i => i).Take(50).ToList();
        Assert.Equal(expected, index.Search(query, null, 50).Select(hit => hit.Passage));
    }

    [Fact]
    public void A_passage_has_the_same_score_whether_it_is_asked_for_alone_or_with_all_others()
    {
        var random = new Random(7);
        var index = Index([.. Enumerable.Range(0, 3000).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => $"w{random.Next(40)}")))]);
        var query = Query("w1 w2 w3 w4 w5");
        var all = index.Score(query, [.. Enumerable.Range(0, index.Count)]);
        int[] some = [2999, 17, 18, 17, 0, 1500];
        Assert.Equal(some.Select(passage => all[passage]), index.Score(query, some));
        Assert.Equal(all[some[0]], Assert.Single(index.Score(query, some[..1])));
    }

    [Fact]
    public void Equal_scores_keep_the_order_of_the_passages()
    {
        var index = Index([.. Enumerable.Repeat("grant", 40)]);
        Assert.Equal(Enumerable.Range(0, 7), index.Search(Query("grant"), null, 7).Select(hit => hit.Passage));
        Assert.Equal(40, index.Search(Query("grant"), null, 1000).Count);
    }

    [Fact]
    public void A_filter_that_allows_nothing_finds_nothing()
    {
        var index = Index("grant", "grant");
        Assert.Empty(index.Search(Query("grant"), [false, false], 5));
        Assert.Equal(1, Assert.Single(index.Search(Query("grant"), [false, true], 5)).Passage);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("")]
    public void Without_a_known_term_nothing_is_found(string query) => Assert.Empty(Index("grant", "loan").Search(Query(query), null, 5));

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        Assert.Empty(Index().Search(Query("grant"), null, 5));
        Assert.Empty(Index("grant").Search(Query("grant"), null, 0));
    }

    [Fact]
    public void Dense_vectors_are_ordered_by_cosine_and_filtered()
    {
        var terms = Enumerable.Repeat(Terms("x"), 3).ToArray();
        var index = EmbeddedIndex.Build(terms, [0, 1, 2], [1, 0, 0, 1, .6f, .8f], 2);
        Assert.Equal([1, 2], index.SearchDense([0, 1], null, 5).Select(hit => hit.Passage));
        Assert.Equal(2, Assert.Single(index.SearchDense([0, 1], [true, false, true], 5)).Passage);
    }

    private static TermCounts Terms(string text) => new PassageEncoder(Analyzer).Encode(SamplePassages.Of(text));

    private static EncodedQuery Query(string text) => new QueryEncoder(Analyzer).Encode(text);

    private static EmbeddedIndex Index(params string[] texts) =>
        EmbeddedIndex.Build([.. texts.Select(Terms)], [.. Enumerable.Range(0, texts.Length)]);
}

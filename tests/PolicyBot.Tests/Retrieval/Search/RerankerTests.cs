using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Indexes;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Tests.Retrieval.Search;

public sealed class RerankerTests
{
    // Scores so high that what single sentences add hardly shows.
    private const float High = 1000, SlightlyLower = 990;

    [Fact]
    public void Of_nearly_equal_passages_the_one_with_more_of_what_was_asked_wins()
    {
        var analyzer = new TextAnalyzer();
        var encoder = new PassageEncoder(analyzer);
        TermCounts[] passages = [encoder.Encode(SamplePassages.Of("Kilns and kilns.")), encoder.Encode(SamplePassages.Of("Rewards for kilns."))];
        var index = EmbeddedIndex.Build(passages, [0, 1]);
        var query = new QueryEncoder(analyzer).Encode("rewards for kilns");
        var ranked = new Reranker(index, passages, [0, 1]).Rerank(query, index.Lists(query), [new ScoredPassage(0, High), new ScoredPassage(1, SlightlyLower)]);
        Assert.Equal([1, 0], ranked.Select(scored => scored.Passage));
        Assert.InRange(ranked[0].Score, SlightlyLower * 1.2, SlightlyLower * 1.21);
    }
}

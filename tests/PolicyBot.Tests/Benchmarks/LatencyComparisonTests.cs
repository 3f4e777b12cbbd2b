using PolicyBot.Benchmarks.Collections;
using PolicyBot.Benchmarks.Latency;
using PolicyBot.Benchmarks.Searching;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Tests.Benchmarks;

public sealed class LatencyComparisonTests
{
    private static readonly string[] Queries = ["Who builds wooden boats?", "kites of silk", "a subsidy for mills"];

    private static readonly PassageCollection Source = new(
        "tiny",
        [
            [
                PassageCollection.PassageOf("Boats", "Fishermen of the northern coast build wooden boats in winter."),
                PassageCollection.PassageOf("Boats", "Every harbour keeps a register of the ships that it has seen."),
            ],
            [PassageCollection.PassageOf("Kites", "Kites of silk are flown at the festival and sold afterwards.")],
            [PassageCollection.PassageOf("Mills", "A subsidy is paid to mills that are driven by wind or water.")],
        ],
        Queries);

    [Fact]
    public void Both_engines_find_the_passages_and_every_query_is_timed()
    {
        using var compared = ComparedSearchers.Build(Source, Glossary.Empty);

        Assert.Equal([0, 2, 3], Queries.Select(query => compared.PolicyBot.Searcher.Search(query, 10)[0]));
        Assert.Equal([0, 2, 3], Queries.Select(query => compared.Lucene.Searcher.Search(query, 10)[0]));
        var (policyBot, lucene) = LatencyComparison.Run(compared, Queries, threads: 2, warmUp: TimeSpan.Zero);
        Assert.All([policyBot, lucene], latencies =>
        {
            Assert.Equal(Queries.Length, latencies.Medians.Length);
            Assert.Equal(latencies.Medians.Order(), latencies.Medians);
            Assert.True(latencies.Percentile(.5) > 0 && latencies.Percentile(.99) == latencies.Medians[^1]);
        });
    }

    [Fact]
    public void Recombined_passages_are_the_same_every_time()
    {
        var texts = Texts(Recombination.Of("many", [Source], 50));

        Assert.Equal(50, texts.Count);
        Assert.Equal(texts, Texts(Recombination.Of("many", [Source], 50)));
        Assert.True(texts.Distinct().Count() > 10);
    }

    private static List<string> Texts(PassageCollection collection) =>
        [.. collection.Documents.SelectMany(document => document).Select(passage => passage.Text)];
}

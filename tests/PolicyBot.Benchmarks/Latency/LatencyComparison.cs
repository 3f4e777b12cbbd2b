using System.Diagnostics;
using PolicyBot.Benchmarks.Searching;

namespace PolicyBot.Benchmarks.Latency;

/// <summary>Milliseconds that a search took, for every query the median of several rounds.</summary>
/// <param name="Medians">One a query, ascending.</param>
internal sealed record Latencies(double[] Medians)
{
    /// <summary>The smallest latency that the given share of queries does not exceed.</summary>
    public double Percentile(double share) => Medians[Math.Max(0, (int)Math.Ceiling(share * Medians.Length) - 1)];
}

/// <summary>Times two searchers so that what else the machine does meets both alike: every query goes to one and then to the other, in
/// turns first to this and first to that.</summary>
internal static class LatencyComparison
{
    private const int WarmUpRounds = 3;
    private const int Rounds = 7;
    private const int Top = 10;

    /// <summary>Asks the same queries of both on one thread or on several at once.</summary>
    /// <param name="compared">The searchers.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="threads">How many threads.</param>
    /// <param name="warmUp">How long the queries are asked at least before anything counts.</param>
    public static (Latencies PolicyBot, Latencies Lucene) Run(
        ComparedSearchers compared, IReadOnlyList<string> queries, int threads, TimeSpan warmUp)
    {
        var (first, second) = (new double[queries.Count, Rounds], new double[queries.Count, Rounds]);
        var started = Stopwatch.GetTimestamp();
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            if (round == 0 && Stopwatch.GetElapsedTime(started) < warmUp)
                round--;
            var (next, current) = (-1, round);
            var running = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
            {
                for (var query = Interlocked.Increment(ref next); query < queries.Count; query = Interlocked.Increment(ref next))
                    RunOne(query, current);
            })).ToList();
            running.ForEach(thread => thread.Start());
            running.ForEach(thread => thread.Join());
        }

        return (new Latencies(Medians(first)), new Latencies(Medians(second)));

        void RunOne(int query, int round)
        {
            var (before, after) = (query + round) % 2 == 0
                ? (Time(compared.PolicyBot.Searcher), Time(compared.Lucene.Searcher))
                : Swapped((Time(compared.Lucene.Searcher), Time(compared.PolicyBot.Searcher)));
            if (round < 0)
                return;
            first[query, round] = before;
            second[query, round] = after;

            double Time(ISearcher searcher)
            {
                var started = Stopwatch.GetTimestamp();
                searcher.Search(queries[query], Top);
                return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        }
    }

    private static (double, double) Swapped((double, double) pair) => (pair.Item2, pair.Item1);

    private static double[] Medians(double[,] latencies) =>
    [
        .. Enumerable.Range(0, latencies.GetLength(0))
            .Select(query => Enumerable.Range(0, Rounds).Select(round => latencies[query, round]).Order().ElementAt(Rounds / 2))
            .Order(),
    ];
}

using System.Diagnostics;
using System.Globalization;
using PolicyBot.Benchmarks.Collections;
using PolicyBot.Benchmarks.Ingestion;
using PolicyBot.Benchmarks.Latency;
using PolicyBot.LoopbackQdrant;
using PolicyBot.Qdrant;
using PolicyBot.Qdrant.Connections;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Benchmarks.Stores;

/// <summary>Compares the index in Qdrant with the embedded one: what is written and searched a second through gRPC on this machine, whether both
/// find the same, and what a passage takes. The server is the tests' own: Qdrant itself is faster at large indexes and writes to a disk.</summary>
internal static class StoresRun
{
    /// <summary>How many passages the recombined collection has.</summary>
    public const string UsualPassages = "20000";

    private const int MostQueries = 300, Rounds = 3, Top = 10;

    /// <summary>Runs the comparison.</summary>
    /// <param name="passages">How many passages the recombined collection has.</param>
    /// <param name="output">Gets the tables, in Markdown.</param>
    /// <returns>The program's exit code.</returns>
    public static async Task<int> RunAsync(string passages, TextWriter output)
    {
        if (!int.TryParse(passages, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || wanted <= 0)
        {
            await Console.Error.WriteLineAsync("The size must be a number of passages.");
            return 2;
        }

        await output.WriteLineAsync("| passages | ingested a second | upserted a second | Qdrant p50 ms | p95 | embedded p50 | p95 | same top 10 | within ties | replica, bytes a passage | point without vectors | sparse | dense 384 | dense 1024 |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        SourceFile[] files = [.. Directory.GetFiles(Repository.Seeds, "*.txt").Select(path => new SourceFile(Path.GetFileName(path), path))];
        await MeasureAsync("seeds", new IngestionRequest(files, "seeds"), await Comparisons.SeedQuestionsAsync(), output);
        if (await Comparisons.RecombinedPassagesAsync(wanted) is not { } collection)
        {
            await Console.Error.WriteLineAsync($"The rest is skipped: {Repository.Bench} does not hold the judged sets. Name their folder with POLICYBOT_BENCH.");
            return 0;
        }

        await MeasureAsync(
            "recombined",
            new IngestionRequest([.. collection.Documents.Select((document, number) => SourceFile.FromText($"{number:D6}.md", PolicyTexts.Of(document)))], "texts"),
            [.. collection.Queries.Take(MostQueries)], output);
        return 0;
    }

    private static async Task MeasureAsync(string name, IngestionRequest request, IReadOnlyList<string> queries, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        await using var server = await QdrantServer.StartAsync(CancellationToken.None);
        var options = new QdrantOptions { Url = server.Url };
        await using var embedded = await PolicyLibrary.OpenAsync(new LibraryOptions { DataPath = folder.Path }, TimeProvider.System, CancellationToken.None);
        await embedded.IngestAsync(request, null, CancellationToken.None);
        var report = await IngestAsync(options, request);
        // The second replica shares nothing with the first, and what was needed once for all is there.
        await using var first = await OpenAsync(options);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var library = await OpenAsync(options);
        var replica = GC.GetTotalMemory(forceFullCollection: true) - before;
        var glossary = await Comparisons.GlossaryAsync();
        var (there, here) = (new PassageSearch(library, glossary), new PassageSearch(embedded, glossary));
        var (same, tied) = await AgreementAsync(here, there, queries);
        var (slow, fast) = (await LatenciesAsync(there, queries), await LatenciesAsync(here, queries));
        var points = PointSizes.Measure([.. server.Store.Find(options.Collection).Points.Values]);
        var upserted = await UpsertRate.MeasureAsync(options, server);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"| {name}: {report.Passages:N0} | {report.Passages / report.Elapsed.TotalSeconds:N0} | {upserted:N0} | {slow.Percentile(.5):0.00} | {slow.Percentile(.95):0.00} | {fast.Percentile(.5):0.00} | {fast.Percentile(.95):0.00} | {same:P1} | {tied:P1} | {replica / report.Passages:N0} | {points.Payload:N0} | {points.Sparse:N0} | {points.Dense384:N0} | {points.Dense1024:N0} |"));
    }

    // A method of its own, so that what it has used is garbage when the memory is measured.
    private static async Task<IngestionReport> IngestAsync(QdrantOptions options, IngestionRequest request)
    {
        await using var library = await OpenAsync(options);
        return await library.IngestAsync(request, null, CancellationToken.None);
    }

    private static Task<QdrantLibrary> OpenAsync(QdrantOptions options) => QdrantLibrary.OpenAsync(options, TimeProvider.System, null, 0, CancellationToken.None);

    private static async Task<IReadOnlyList<SearchHit>> SearchAsync(PassageSearch search, string query) =>
        (await search.SearchAsync(query, SearchFilter.Public, Top, CancellationToken.None)).Hits;

    // Equal lists, and lists whose scores are equal rank by rank: those of equal score may have changed places.
    private static async Task<(double Same, double Tied)> AgreementAsync(PassageSearch one, PassageSearch other, IReadOnlyList<string> queries)
    {
        var (same, tied) = (0, 0);
        foreach (var query in queries)
        {
            var (left, right) = (await SearchAsync(one, query), await SearchAsync(other, query));
            same += left.Select(hit => hit.Passage.Id).SequenceEqual(right.Select(hit => hit.Passage.Id)) ? 1 : 0;
            tied += left.Count == right.Count && left.Zip(right).All(pair => Math.Abs(pair.First.Score - pair.Second.Score) < 1e-3) ? 1 : 0;
        }

        return ((double)same / queries.Count, (double)tied / queries.Count);
    }

    // For every query the median of several rounds; one query at a time.
    private static async Task<Latencies> LatenciesAsync(PassageSearch search, IReadOnlyList<string> queries)
    {
        var times = queries.Select(_ => new List<double>()).ToList();
        for (var round = -1; round < Rounds; round++)
        {
            for (var query = 0; query < queries.Count; query++)
            {
                var started = Stopwatch.GetTimestamp();
                await SearchAsync(search, queries[query]);
                if (round >= 0)
                    times[query].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return new Latencies([.. times.Select(rounds => rounds.Order().ElementAt(Rounds / 2)).Order()]);
    }
}

using System.Globalization;
using PolicyBot.Benchmarks.Collections;
using PolicyBot.Benchmarks.Searching;

namespace PolicyBot.Benchmarks.Latency;

/// <summary>Compares PolicyBot's search, the full recipe, with Lucene.Net's plain BM25 in one process and prints a table.</summary>
internal static class LatencyRun
{
    /// <summary>The sizes of the recombined collections.</summary>
    public static readonly string[] UsualSizes = ["100000", "1000000"];

    // Enough for a 99th percentile.
    private const int MostQueries = 300;

    // The runtime goes on compiling for a while, however small the collection.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Runs the comparison.</summary>
    /// <param name="sizes">How many passages the recombined collections have.</param>
    /// <param name="output">Gets the table, in Markdown.</param>
    /// <returns>The program's exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> sizes, TextWriter output)
    {
        if (!sizes.All(size => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
        {
            await Console.Error.WriteLineAsync("The sizes must be numbers of passages.");
            return 2;
        }

        await output.WriteLineAsync("PolicyBot : Lucene.Net, milliseconds a query; the ratio is that of the medians.\n");
        await output.WriteLineAsync("| passages | build s | index MB | p50, 1 thread | p99 | ratio | p50, 2 threads | p99 | ratio |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|---|---|");
        using var folder = new TemporaryFolder();
        await RunAsync("seeds", await Comparisons.SeedsAsync(folder.Path), output);
        foreach (var set in (string[])[.. Comparisons.EnglishSets, "cmrc2018-dev"])
            await RunAsync(set, await Comparisons.JudgedAsync(set), output);
        foreach (var size in sizes)
            await RunAsync($"{size} recombined", await Comparisons.RecombinedAsync(int.Parse(size, CultureInfo.InvariantCulture)), output);
        return 0;
    }

    private static async Task RunAsync(string name, ComparedSearchers? compared, TextWriter output)
    {
        if (compared is null)
        {
            await output.WriteLineAsync($"| {name} | skipped: {Repository.Bench} does not hold the judged sets; POLICYBOT_BENCH can name another folder |");
            return;
        }

        using (compared)
        {
            string[] queries = [.. compared.Queries.Take(MostQueries)];
            var one = LatencyComparison.Run(compared, queries, threads: 1, WarmUp);
            var two = LatencyComparison.Run(compared, queries, threads: 2, WarmUp);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
                | {compared.Name}: {compared.Passages:N0} | {compared.PolicyBot.Time.TotalSeconds:0.00} : {compared.Lucene.Time.TotalSeconds:0.00} | {Megabytes(compared.PolicyBot)} : {Megabytes(compared.Lucene)} | {Columns(one)} | {Columns(two)} |
                """));
        }
    }

    private static string Columns((Latencies PolicyBot, Latencies Lucene) latencies) => string.Create(CultureInfo.InvariantCulture, $"""
        {latencies.PolicyBot.Percentile(.5):0.000} : {latencies.Lucene.Percentile(.5):0.000} | {latencies.PolicyBot.Percentile(.99):0.000} : {latencies.Lucene.Percentile(.99):0.000} | {latencies.PolicyBot.Percentile(.5) / latencies.Lucene.Percentile(.5):0.00}
        """);

    private static string Megabytes(BuiltSearcher built) => (built.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}

using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PolicyBot.Benchmarks.Collections;

namespace PolicyBot.Benchmarks.Searching;

/// <summary>Mean time and allocation of a search, PolicyBot's full recipe beside Lucene.Net's plain BM25.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
[HideColumns("Job", "Toolchain", "Error", "StdDev", "RatioSD")]
public class SearchBenchmarks : IDisposable
{
    private const int Operations = 50;
    private const int Top = 10;
    private readonly TemporaryFolder _folder = new();
    private ComparedSearchers? _compared;
    private string[] _queries = [];

    /// <summary>The passages searched. A million is left to the latency run.</summary>
    [Params("seeds", "cacm", "100000")]
    public string Passages { get; set; } = "seeds";

    /// <summary>Runs the benchmarks in this process, so that both engines meet the same conditions.</summary>
    /// <param name="arguments">BenchmarkDotNet's own options.</param>
    internal static int Run(string[] arguments)
    {
        var artifacts = Path.Combine(Path.GetTempPath(), "policybot-benchmarks");
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        var summary = BenchmarkRunner.Run<SearchBenchmarks>(DefaultConfig.Instance.AddJob(job).WithArtifactsPath(artifacts), arguments);
        return summary.Reports.All(report => report.Success) ? 0 : 1;
    }

    [GlobalSetup]
    public void Build()
    {
        _compared = BuildAsync().GetAwaiter().GetResult() ?? throw new DirectoryNotFoundException(
            $"{Repository.Bench} does not hold the judged sets. Name their folder with POLICYBOT_BENCH.");
        _queries = [.. _compared.Queries.Take(Operations)];
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _compared?.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public int Lucene() => SearchAll(_compared!.Lucene.Searcher);

    [Benchmark(OperationsPerInvoke = Operations)]
    public int PolicyBot() => SearchAll(_compared!.PolicyBot.Searcher);

    private async Task<ComparedSearchers?> BuildAsync() => Passages switch
    {
        "seeds" => await Comparisons.SeedsAsync(_folder.Path),
        "cacm" => await Comparisons.JudgedAsync(Passages),
        _ => await Comparisons.RecombinedAsync(int.Parse(Passages, CultureInfo.InvariantCulture)),
    };

    private int SearchAll(ISearcher searcher)
    {
        var found = 0;
        foreach (var query in _queries)
            found += searcher.Search(query, Top).Count;
        return found;
    }
}

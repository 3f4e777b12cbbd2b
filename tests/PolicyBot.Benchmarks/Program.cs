using PolicyBot.Benchmarks.Ingestion;
using PolicyBot.Benchmarks.Latency;
using PolicyBot.Benchmarks.Searching;

// dotnet run -c Release --project tests/PolicyBot.Benchmarks -- WHAT [ARGUMENTS]
return args switch
{
    ["search", .. var rest] => SearchBenchmarks.Run(rest),
    [] or ["latency", ..] => await LatencyRun.RunAsync(args is [_, .. var sizes] ? sizes : LatencyRun.UsualSizes, Console.Out),
    ["ingest", .. var megabytes] => await IngestionRun.RunAsync(megabytes is [var given] ? given : IngestionRun.UsualMegabytes, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        latency [SIZE...]   searching: percentiles beside Lucene.Net, on the seeds, the judged sets and recombined passages (100000 1000000)
        search [OPTIONS]    searching: means beside Lucene.Net, by BenchmarkDotNet and with its options
        ingest [MEGABYTES]  text ingested a second, the index file included (8)
        """);
    return 2;
}

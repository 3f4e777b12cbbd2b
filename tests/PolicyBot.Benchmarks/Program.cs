using PolicyBot.Benchmarks.Ingestion;
using PolicyBot.Benchmarks.Latency;
using PolicyBot.Benchmarks.Load;
using PolicyBot.Benchmarks.Searching;
using PolicyBot.Benchmarks.Stores;

// dotnet run -c Release --project tests/PolicyBot.Benchmarks -- WHAT [ARGUMENTS]
return args switch
{
    ["load", var program, .. var size] => await LoadRun.RunAsync(program, size, Console.Out),
    ["search", .. var rest] => SearchBenchmarks.Run(rest),
    [] or ["latency", ..] => await LatencyRun.RunAsync(args is [_, .. var sizes] ? sizes : LatencyRun.UsualSizes, Console.Out),
    ["ingest", .. var megabytes] => await IngestionRun.RunAsync(megabytes is [var given] ? given : IngestionRun.UsualMegabytes, Console.Out),
    ["stores", .. var passages] => await StoresRun.RunAsync(passages is [var given] ? given : StoresRun.UsualPassages, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        load PROGRAM [USERS [SECONDS]]   the web chat's channel, against the built program: one user, many at once, and too many (200 120)
        latency [SIZE...]   searching: percentiles beside Lucene.Net, on the seeds, the judged sets and recombined passages (100000 1000000)
        search [OPTIONS]    searching: means beside Lucene.Net, by BenchmarkDotNet and with its options
        stores [PASSAGES]   the index in Qdrant's protocol beside the embedded one: rates, percentiles, agreement, bytes a passage (20000)
        ingest [MEGABYTES]  text ingested a second, the index file included (8)
        """);
    return 2;
}

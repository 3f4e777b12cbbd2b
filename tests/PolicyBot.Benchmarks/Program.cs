using PolicyBot.Benchmarks.Load;

// dotnet run -c Release --project tests/PolicyBot.Benchmarks -- WHAT [ARGUMENTS]
return args switch
{
    ["load", var program] => await LoadRun.RunAsync(program, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        load PROGRAM   the web chat's channel: post to answer for one user and for 100 at once, against the built program
        """);
    return 2;
}

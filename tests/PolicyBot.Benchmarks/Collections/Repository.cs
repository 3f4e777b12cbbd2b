namespace PolicyBot.Benchmarks.Collections;

/// <summary>The checkout that the benchmarks were built in, and what lies beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>PolicyBot.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>The documents that the program starts with.</summary>
    public static string Seeds => Path.Combine(Root, "seeds");

    /// <summary>The folder with the judged sets: the one that <c>POLICYBOT_BENCH</c> names, else <c>../shared/bench</c>. It need not exist.</summary>
    public static string Bench => Environment.GetEnvironmentVariable("POLICYBOT_BENCH") ?? Path.Combine(Root, "..", "shared", "bench");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the program holds PolicyBot.sln.");
        return folder.FullName;
    }
}

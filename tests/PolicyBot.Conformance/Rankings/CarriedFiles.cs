namespace PolicyBot.Conformance.Rankings;

/// <summary>The files that the suite carries with it, and the judged sets that may lie beside the checkout.</summary>
internal static class CarriedFiles
{
    /// <summary>A file or folder beside the suite.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);

    /// <summary>The folder with the judged sets: the one that <c>POLICYBOT_BENCH</c> names, else <c>shared/bench</c> beside the checkout.
    /// <c>null</c> where there is none.</summary>
    public static string? Bench()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln")))
            folder = folder.Parent;
        var bench = Environment.GetEnvironmentVariable("POLICYBOT_BENCH")
            ?? (folder is null ? null : Path.Combine(folder.FullName, "..", "shared", "bench"));
        return Directory.Exists(bench) ? bench : null;
    }
}

namespace PolicyBot.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>PolicyBot.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds PolicyBot.sln.");
        return folder.FullName;
    }
}

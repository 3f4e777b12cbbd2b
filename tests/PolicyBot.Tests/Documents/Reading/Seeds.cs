namespace PolicyBot.Tests.Documents.Reading;

/// <summary>Where the seed document lies.</summary>
internal static class Seeds
{
    public static string Path { get; } = Repository.PathOf("seeds", "000_2188830f06f3668a.txt");
}

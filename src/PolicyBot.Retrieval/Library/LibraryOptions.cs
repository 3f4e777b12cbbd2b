namespace PolicyBot.Retrieval.Library;

/// <summary>Where the library keeps its index and how it deals with other processes.</summary>
public sealed class LibraryOptions
{
    /// <summary>The folder of the index file; created when missing.</summary>
    public required string DataPath { get; init; }

    /// <summary>How long to wait for another process that is writing before giving up.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most pages the file may grow to; stands in for a full disk in tests.</summary>
    internal int? MaxPageCount { get; init; }
}

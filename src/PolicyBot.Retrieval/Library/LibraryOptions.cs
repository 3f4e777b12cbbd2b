using PolicyBot.Retrieval.Search;

namespace PolicyBot.Retrieval.Library;

/// <summary>Where the library keeps its index and how it deals with other processes.</summary>
public sealed class LibraryOptions
{
    /// <summary>The folder of the index file; created when missing.</summary>
    public required string DataPath { get; init; }

    /// <summary>How long to wait for another process that is writing before giving up.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much meaning counts beside terms where there is an embedding model, 0 to 1.</summary>
    public double DenseWeight { get; init; } = DenseFusion.UsualWeight;

    /// <summary>The most pages the file may grow to; stands in for a full disk in tests.</summary>
    internal int? MaxPageCount { get; init; }
}

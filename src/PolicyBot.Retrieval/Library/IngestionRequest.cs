using PolicyBot.Documents.Metadata;

namespace PolicyBot.Retrieval.Library;

/// <summary>What to ingest.</summary>
/// <param name="Files">The files. Those whose text is in the library already cost nothing.</param>
/// <param name="Root">A name for where they come from (<c>seeds</c>): a source is known by root, name and tenant.</param>
public sealed record IngestionRequest(IReadOnlyList<SourceFile> Files, string Root)
{
    /// <summary>Who alone may see them, or <c>null</c> for everyone.</summary>
    public string? Tenant { get; init; }

    /// <summary>What to add to the documents that the texts do not say. Every entry must name one of the root's documents.</summary>
    public PolicyMetadata Metadata { get; init; } = PolicyMetadata.None;

    /// <summary>Whether <see cref="Files"/> is everything there is under <see cref="Root"/>: the root's and tenant's other
    /// sources are then removed with their documents.</summary>
    public bool IsComplete { get; init; }
}

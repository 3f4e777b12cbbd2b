using PolicyBot.Documents.Metadata;

namespace PolicyBot.Retrieval.Library;

/// <summary>What to ingest.</summary>
/// <param name="Files">The files. Those whose text is in the library already cost nothing.</param>
/// <param name="Root">Where they come from, as a name (<c>seeds</c>) or a folder's path with <c>/</c> between folders: a source is
/// known by its tenant and by root and name together, so that <c>b/c.txt</c> of root <c>a</c> is <c>c.txt</c> of root <c>a/b</c>.</param>
public sealed record IngestionRequest(IReadOnlyList<SourceFile> Files, string Root)
{
    /// <summary>Who alone may see them, or <c>null</c> for everyone.</summary>
    public string? Tenant { get; init; }

    /// <summary>What to add to the documents that the texts do not say. Unless <see cref="IsPart"/>, every entry must name
    /// one of the documents below the root.</summary>
    public PolicyMetadata Metadata { get; init; } = PolicyMetadata.None;

    /// <summary>Whether <see cref="Files"/> is everything there is below <see cref="Root"/>: the tenant's other sources
    /// from there are then removed with their documents.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Whether <see cref="Metadata"/> is also for documents that may not be in the library yet.</summary>
    public bool IsPart { get; init; }
}

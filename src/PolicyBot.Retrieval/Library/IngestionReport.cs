namespace PolicyBot.Retrieval.Library;

/// <summary>What an ingestion did.</summary>
/// <param name="Added">Sources that are new.</param>
/// <param name="Updated">Sources whose text or metadata had changed.</param>
/// <param name="Unchanged">Sources that were in the library as they are.</param>
/// <param name="Removed">Sources that are gone.</param>
/// <param name="Documents">Documents in the added and updated sources.</param>
/// <param name="Passages">Passages in the added and updated sources.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Problems">The files that could not be ingested, in the order of the request.</param>
public sealed record IngestionReport(
    int Added, int Updated, int Unchanged, int Removed, int Documents, int Passages, TimeSpan Elapsed,
    IReadOnlyList<IngestionProblem> Problems);

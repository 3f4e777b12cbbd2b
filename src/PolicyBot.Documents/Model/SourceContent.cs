namespace PolicyBot.Documents.Model;

/// <summary>What the reader found in one source.</summary>
/// <param name="Source">The source that was read.</param>
/// <param name="Documents">Its documents in reading order.</param>
/// <param name="Outside">Text that belongs to no document (a page's category or contact line), in reading order.</param>
public sealed record SourceContent(Source Source, IReadOnlyList<Document> Documents, IReadOnlyList<Span> Outside);

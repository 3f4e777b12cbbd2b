using PolicyBot.Documents.Metadata;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Retrieval.Library;

/// <summary>A source ready to be written: nothing is left to compute but the documents' final ids.</summary>
/// <param name="Source">The source.</param>
/// <param name="Root">Where it comes from.</param>
/// <param name="Tenant">Who alone may see it, or <c>null</c>.</param>
/// <param name="Metadata">What was added to its documents.</param>
/// <param name="Hash">Over the text and everything else that the documents depend on.</param>
/// <param name="Documents">What is in it.</param>
internal sealed record PreparedSource(
    Source Source, string Root, string? Tenant, PolicyMetadata Metadata, byte[] Hash, IReadOnlyList<PreparedDocument> Documents);

/// <summary>A document ready to be written.</summary>
/// <param name="Document">The document with the id that its reader gave it.</param>
/// <param name="Spans">The spans of its passages.</param>
/// <param name="Terms">Each passage's terms.</param>
/// <param name="Vectors">Each passage's dense vector, one after the other; empty without an embedding model.</param>
internal sealed record PreparedDocument(Document Document, IReadOnlyList<Span> Spans, IReadOnlyList<TermCounts> Terms, float[] Vectors);

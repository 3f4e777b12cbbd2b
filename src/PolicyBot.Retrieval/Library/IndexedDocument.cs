using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Retrieval.Library;

/// <summary>A document with everything the index needs of it.</summary>
/// <param name="Stored">The document.</param>
/// <param name="Passages">Its passages in order.</param>
/// <param name="Terms">Each passage's terms.</param>
/// <param name="Vectors">Each passage's dense vector, one after the other; empty without an embedding model.</param>
public sealed record IndexedDocument(
    StoredDocument Stored, IReadOnlyList<Passage> Passages, IReadOnlyList<TermCounts> Terms, float[] Vectors);

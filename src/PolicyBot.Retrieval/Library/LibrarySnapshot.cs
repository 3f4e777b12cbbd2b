using System.Collections.Frozen;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Indexes;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Retrieval.Library;

/// <summary>Everything in the library at one moment; never changes.</summary>
public sealed class LibrarySnapshot
{
    private readonly FrozenDictionary<string, int> _documentNumbers;
    private readonly FrozenDictionary<Guid, int> _passageNumbers;
    private readonly int[] _firstPassages;
    private readonly Passage[] _passages;

    /// <summary>Indexes <paramref name="documents"/>.</summary>
    /// <param name="documents">The documents in their order; ids must be unique.</param>
    /// <param name="generation">Counts the library's changes.</param>
    /// <param name="index">Makes what searches the snapshot where that is not this process.</param>
    public LibrarySnapshot(IReadOnlyList<IndexedDocument> documents, long generation, Func<LibrarySnapshot, IPassageIndex>? index = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Generation = generation;
        Documents = [.. documents.Select(document => document.Stored)];
        _passages = [.. documents.SelectMany(document => document.Passages)];
        _firstPassages = new int[documents.Count + 1];
        for (var number = 0; number < documents.Count; number++)
            _firstPassages[number + 1] = _firstPassages[number] + documents[number].Passages.Count;
        _documentNumbers = Enumerable.Range(0, documents.Count).ToFrozenDictionary(number => Documents[number].Document.Id, StringComparer.Ordinal);
        _passageNumbers = Enumerable.Range(0, _passages.Length).ToFrozenDictionary(number => _passages[number].Id);
        TermCounts[] terms = [.. documents.SelectMany(document => document.Terms)];
        var vectors = new float[documents.Sum(document => document.Vectors.Length)];
        var filled = 0;
        foreach (var document in documents)
        {
            document.Vectors.CopyTo(vectors, filled);
            filled += document.Vectors.Length;
        }

        var documentOf = new int[_passages.Length];
        for (var number = 0; number < documents.Count; number++)
            documentOf.AsSpan(_firstPassages[number].._firstPassages[number + 1]).Fill(number);
        Ranking = new PassageRanking(terms, documentOf, vectors, terms.Length == 0 ? 0 : vectors.Length / terms.Length);
        HasTenants = Documents.Any(document => document.Tenant is not null);
        Index = index?.Invoke(this) ?? new InMemoryIndex(this);
    }

    /// <summary>Grows with every change of the library; equal generations hold the same.</summary>
    public long Generation { get; }

    /// <summary>All documents, tenants' own ones included, in a stable order.</summary>
    public IReadOnlyList<StoredDocument> Documents { get; }

    /// <summary>All passages, document after document; a passage's place is its number in <see cref="EmbeddedIndex"/>.</summary>
    public IReadOnlyList<Passage> Passages => _passages;

    /// <summary>Where <see cref="Passages"/> are searched.</summary>
    public IPassageIndex Index { get; }

    /// <summary>The passages' terms in memory: how frequent each is, and what a closer look at single passages needs.</summary>
    public EmbeddedIndex EmbeddedIndex => Ranking.Index;

    /// <summary>Finds passages by their numbers.</summary>
    internal PassageRanking Ranking { get; }

    /// <summary>Whether any document is for one tenant only.</summary>
    internal bool HasTenants { get; }

    /// <summary>The document with this id if <paramref name="tenant"/> may see it, else <c>null</c>.</summary>
    public StoredDocument? FindDocument(string id, string? tenant) =>
        _documentNumbers.TryGetValue(id, out var number) && Documents[number].IsVisibleTo(tenant) ? Documents[number] : null;

    /// <summary>A document's passages in reading order; none for an unknown document. Whoever asks on behalf of a tenant asks
    /// <see cref="FindDocument"/> first.</summary>
    public IReadOnlyList<Passage> PassagesOf(string documentId) =>
        _documentNumbers.TryGetValue(documentId, out var number)
            ? new ArraySegment<Passage>(_passages, _firstPassages[number], _firstPassages[number + 1] - _firstPassages[number])
            : Array.Empty<Passage>();

    /// <summary>The passage with this id, or <c>null</c>.</summary>
    public Passage? FindPassage(Guid id) => _passageNumbers.TryGetValue(id, out var number) ? _passages[number] : null;
}

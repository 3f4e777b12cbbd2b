using PolicyBot.Documents.Metadata;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Qdrant.Storage;

/// <summary>A source with its documents as they are searched and shown.</summary>
/// <param name="Record">What the cluster knows, or is to know, of it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Metadata">What was added to its documents.</param>
/// <param name="Documents">Its documents in reading order.</param>
internal sealed record LoadedSource(SourceRecord Record, string Text, PolicyMetadata Metadata, IReadOnlyList<IndexedDocument> Documents)
{
    /// <summary>How many passages it has.</summary>
    public int PassageCount => Documents.Sum(document => document.Passages.Count);

    /// <summary>The length of its dense vectors; 0 without.</summary>
    public int Dimensions => Documents.FirstOrDefault(document => document.Passages.Count > 0) is { } some
        ? some.Vectors.Length / some.Passages.Count
        : 0;

    /// <summary>The ids of its passages' points.</summary>
    public IEnumerable<Guid> PointIds => Documents.SelectMany(document =>
        document.Passages.Select(passage => PassagePoints.Id(passage.DocumentId, Record.Version, passage.Span)));

    /// <summary>The source as it is without the dense vectors, which only Qdrant keeps.</summary>
    public LoadedSource WithoutVectors() => Dimensions == 0
        ? this
        : this with { Documents = [.. Documents.Select(document => document with { Vectors = [] })] };

    /// <summary>Gives a source's documents their ids.</summary>
    /// <param name="prepared">The source.</param>
    /// <param name="known">The ids that they have so far, or <c>null</c>.</param>
    /// <param name="isTaken">Whether another source's document has an id.</param>
    public static LoadedSource Of(PreparedSource prepared, SourceRecord? known, Func<string, bool> isTaken)
    {
        var origin = SourceOrigin.Of(prepared.Tenant, prepared.Root, prepared.Source.Name);
        string[] readerIds = [.. prepared.Documents.Select(document => document.Document.Id)];
        var ids = new List<string>();
        if (known is not null && known.ReaderIds.SequenceEqual(readerIds) && !known.DocumentIds.Any(isTaken))
        {
            ids.AddRange(known.DocumentIds);
        }
        else
        {
            foreach (var id in readerIds)
                ids.Add(origin.FreeId(id, candidate => ids.Contains(candidate) || isTaken(candidate)));
        }

        var record = new SourceRecord(
            origin, prepared.Root, prepared.Source.Name, prepared.Hash, prepared.Metadata.Fingerprint, readerIds, ids);
        return new LoadedSource(record, prepared.Source.Text, prepared.Metadata, [.. prepared.Documents.Zip(ids, (document, id) => Index(document, id, prepared))]);
    }

    private static IndexedDocument Index(PreparedDocument prepared, string id, PreparedSource source)
    {
        var document = prepared.Document with { Id = id };
        return new IndexedDocument(
            new StoredDocument(document, source.Source, source.Tenant),
            PassageBuilder.Restore(document, source.Source, source.Tenant, prepared.Spans),
            prepared.Terms,
            prepared.Vectors);
    }
}

using PolicyBot.Documents.Metadata;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Qdrant.Storage;

/// <summary>The sources as this process has them in memory: read from the cluster, taken apart here. Only what has changed is read again.
/// For use by one caller at a time.</summary>
internal sealed class LoadedSources(LibraryStore library, FilePreparation files)
{
    private Dictionary<SourceOrigin, LoadedSource> _sources = [];
    private Dictionary<string, SourceOrigin> _owners = new(StringComparer.Ordinal);

    /// <summary>The sources in an order that does not depend on when they were ingested.</summary>
    public IReadOnlyList<LoadedSource> InOrder { get; private set; } = [];

    /// <summary>Whether a document of another source has the id.</summary>
    public bool HasElsewhere(string documentId, SourceOrigin origin) => _owners.TryGetValue(documentId, out var owner) && owner != origin;

    /// <summary>The mean length of all passages; 0 without any.</summary>
    public double AverageLength()
    {
        var (sum, count) = (0.0, 0);
        foreach (var terms in InOrder.SelectMany(source => source.Documents).SelectMany(document => document.Terms))
            (sum, count) = (sum + terms.Length, count + 1);
        return count == 0 ? 0 : sum / count;
    }

    /// <summary>Keeps what this process has prepared itself, so that it need not be read back.</summary>
    public void Keep(LoadedSource source)
    {
        _sources[source.Record.Origin] = source.WithoutVectors();
        foreach (var id in source.Record.DocumentIds)
            _owners[id] = source.Record.Origin;
    }

    /// <summary>Forgets what was kept but not loaded since: an ingestion that failed may not have written it.</summary>
    public void Settle()
    {
        _sources = InOrder.ToDictionary(source => source.Record.Origin);
        _owners = InOrder.SelectMany(source => source.Record.DocumentIds, (source, id) => (id, source.Record.Origin))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Brings the sources to where the cluster is.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var records = await library.SourcesAsync(cancellationToken);
        records.Sort((left, right) => string.CompareOrdinal(left.Origin.Tenant ?? "", right.Origin.Tenant ?? "") is var byTenant and not 0
            ? byTenant
            : string.CompareOrdinal(left.Origin.Path, right.Origin.Path));
        SourceRecord[] changed = [.. records.Where(record => _sources.GetValueOrDefault(record.Origin)?.Record.Version != record.Version)];
        var prepared = await PrepareAsync(changed, cancellationToken);

        var owners = new Dictionary<string, SourceOrigin>(StringComparer.Ordinal);
        var inOrder = new List<LoadedSource>();
        foreach (var record in records)
        {
            // Two processes may have given one id to documents of two sources at once: the later one in this order gets another.
            if (_sources.TryGetValue(record.Origin, out var source) && !prepared.ContainsKey(record.Origin) && source.Record.DocumentIds.Any(owners.ContainsKey))
            {
                foreach (var (origin, again) in await PrepareAsync([record], cancellationToken))
                    prepared[origin] = again;
            }

            if (prepared.TryGetValue(record.Origin, out var fresh))
                source = LoadedSource.Of(fresh, record, owners.ContainsKey);
            // One that was removed a moment ago has no text any more.
            if (source is null)
                continue;
            foreach (var id in source.Record.DocumentIds)
                owners.Add(id, record.Origin);
            inOrder.Add(source);
        }

        InOrder = inOrder;
        Settle();
    }

    private async Task<Dictionary<SourceOrigin, PreparedSource>> PrepareAsync(SourceRecord[] records, CancellationToken cancellationToken)
    {
        var prepared = new Dictionary<SourceOrigin, PreparedSource>();
        if (records.Length == 0)
            return prepared;
        var metadata = await library.MetadataAsync(cancellationToken);
        var texts = await library.TextsAsync(records, cancellationToken);
        using var preparation = files.Sources();
        var ahead = WorkAhead.SelectAsync(records.Where(record => texts.ContainsKey(record.Origin)), Environment.ProcessorCount + 1, async record =>
            (Record: record, Source: await preparation.PrepareAsync(
                new Source(record.Name, texts[record.Origin]), metadata.GetValueOrDefault(record.Metadata, PolicyMetadata.None),
                record.Root, record.Origin.Tenant, cancellationToken)));
        await foreach (var (record, source) in ahead)
            prepared[record.Origin] = source with { Hash = record.Hash };
        return prepared;
    }
}

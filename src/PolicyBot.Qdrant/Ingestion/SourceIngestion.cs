using PolicyBot.Documents;
using PolicyBot.Qdrant.Connections;
using PolicyBot.Qdrant.Storage;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Qdrant.Ingestion;

/// <summary>One ingestion: takes the prepared files one after the other and writes each source as a whole, its passages first and then its
/// record, so that what has a record is complete. Nothing is written before the metadata is known to fit the documents.</summary>
internal sealed class SourceIngestion
{
    // The first index is made of as many passages as this, for their mean length to be a good guess of all passages'.
    private const int FirstPassages = 20_000;

    private readonly IngestionRequest _request;
    private readonly LoadedLibrary _loaded;
    private readonly LibraryStore _library;
    private readonly CollectionBuilding _building;
    private readonly IndexWriting _writing;
    private readonly Patience _patience;
    private readonly Dictionary<string, SourceRecord> _known;
    private readonly List<LoadedSource> _waiting = [];
    private readonly List<string> _obsolete = [];
    private readonly List<IngestionProblem> _problems = [];
    private readonly HashSet<string> _unnamed;
    private readonly List<string> _documents = [];
    private IngestionReport _report = new(0, 0, 0, 0, 0, 0, TimeSpan.Zero, []);

    /// <summary>Begins an ingestion.</summary>
    public SourceIngestion(
        IngestionRequest request, LoadedLibrary loaded, LibraryStore library, CollectionBuilding building, IndexWriting writing, Patience patience)
    {
        (_request, _loaded, _library, _building, _writing, _patience) = (request, loaded, library, building, writing, patience);
        var below = SourceOrigin.Below(request.Root);
        _known = loaded.Sources.InOrder.Select(source => source.Record)
            .Where(record => record.Origin.Tenant == request.Tenant && record.Origin.Path.StartsWith(below, StringComparison.Ordinal))
            .ToDictionary(record => record.Origin.Path[below.Length..]);
        _unnamed = request.IsPart ? [] : [.. request.Metadata.DocumentIds];
        if (!request.IsComplete)
        {
            foreach (var (_, record) in _known.ExceptBy(request.Files.Select(file => file.Name), pair => pair.Key))
                Name(record.ReaderIds);
        }
    }

    /// <summary>The hashes of the sources that the library has below the request's root, by their names.</summary>
    public IReadOnlyDictionary<string, byte[]> KnownHashes => _known.ToDictionary(pair => pair.Key, pair => pair.Value.Hash);

    /// <summary>The versions of the texts that were replaced or removed.</summary>
    public IReadOnlyCollection<string> Obsolete => _obsolete;

    /// <summary>What was done so far.</summary>
    public IngestionReport Report => _report with { Problems = _problems };

    /// <summary>Whether anything was written or removed.</summary>
    public bool HasChanged => _report.Added + _report.Updated + _report.Removed > 0;

    /// <summary>Takes the next file; writes when enough of them wait.</summary>
    public async Task TakeAsync(PreparedFile file, CancellationToken cancellationToken)
    {
        if (file.Problem is not null)
        {
            _problems.Add(file.Problem);
        }
        else if (file.Prepared is null)
        {
            _report = _report with { Unchanged = _report.Unchanged + 1 };
            Name(_known[file.Name].ReaderIds);
        }
        else
        {
            Take(file.Prepared, _known.GetValueOrDefault(file.Name));
            if (_unnamed.Count == 0 && _waiting.Sum(waiting => waiting.PassageCount) >= (_loaded.Collection is null ? FirstPassages : PassageStore.BatchSize))
                await WriteAsync(cancellationToken);
        }
    }

    /// <summary>Writes what still waits and removes the sources that a complete request does not list.</summary>
    /// <exception cref="InvalidInputException">The metadata names an unknown document; nothing was written.</exception>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        // The documents of a file that could not be read are missing, which is no fault of the metadata.
        if (_problems.Count == 0 && !_request.IsPart)
            _request.Metadata.RequireAmong(_documents);
        await WriteAsync(cancellationToken);
        SourceRecord[] gone = _request.IsComplete
            ? [.. _known.ExceptBy(_request.Files.Select(file => file.Name), pair => pair.Key).Select(pair => pair.Value)]
            : [];
        if (gone.Length == 0)
            return;
        await _patience.RunAsync(() => _library.CommitAsync([], gone, cancellationToken), cancellationToken);
        _obsolete.AddRange(gone.Select(record => record.Version));
        _report = _report with { Removed = gone.Length };
    }

    private void Name(IReadOnlyList<string> documentIds)
    {
        _documents.AddRange(documentIds);
        _unnamed.ExceptWith(documentIds);
    }

    private void Take(PreparedSource prepared, SourceRecord? known)
    {
        var origin = SourceOrigin.Of(prepared.Tenant, prepared.Root, prepared.Source.Name);
        var source = LoadedSource.Of(prepared, known, id => _loaded.Sources.HasElsewhere(id, origin));
        RequireFitting(source);
        _loaded.Sources.Keep(source);
        _waiting.Add(source);
        Name(source.Record.ReaderIds);
        if (known is not null)
            _obsolete.Add(known.Version);
        _report = _report with
        {
            Added = _report.Added + (known is null ? 1 : 0),
            Updated = _report.Updated + (known is null ? 0 : 1),
            Documents = _report.Documents + source.Documents.Count,
            Passages = _report.Passages + source.PassageCount,
        };
    }

    // The model may have been exchanged for another behind the same name since the other documents came in.
    private void RequireFitting(LoadedSource source)
    {
        var kept = _loaded.Collection?.Dimensions ?? _waiting.Select(waiting => waiting.Dimensions).FirstOrDefault(length => length > 0);
        if (source.PassageCount > 0 && kept > 0 && source.Dimensions != kept)
            throw new InvalidInputException(VectorEncoder.Mismatch(source.Dimensions, kept));
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Count == 0)
            return;
        if (_loaded.Collection is { } collection)
            await _writing.WriteAsync(collection, _waiting, cancellationToken);
        else
            await _building.BuildAsync(_loaded, _waiting, cancellationToken);
        await _building.CommitAsync(_waiting, cancellationToken);
        _waiting.Clear();
    }
}

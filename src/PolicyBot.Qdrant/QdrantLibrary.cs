using Microsoft.Extensions.AI;
using PolicyBot.Documents;
using PolicyBot.Documents.Reading;
using PolicyBot.Qdrant.Connections;
using PolicyBot.Qdrant.Storage;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Qdrant;

/// <summary>A library that is kept and searched in Qdrant. Every process that uses the same cluster has the same; nothing is kept on its
/// own disk. Sources are written one by one, each as a whole: an ingestion that breaks off goes on where it ended.</summary>
public sealed class QdrantLibrary : IPolicyLibrary
{
    // Points of texts that are in no record may be another process's, which is still writing them.
    private static readonly TimeSpan WritingTime = TimeSpan.FromHours(1), BuildingTime = TimeSpan.FromDays(1);

    // Processes that still search the collection before notice the switch within seconds.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);
    private const int FirstPassages = 20_000;

    private readonly QdrantCalls _calls;
    private readonly TimeProvider _time;
    private readonly string _fingerprint;
    private readonly PassageStore _store;
    private readonly LibraryStore _library;
    private readonly Patience _patience;
    private readonly IndexWriting _writing;
    private readonly FilePreparation _files;
    private readonly LoadedSources _sources;
    private readonly SemaphoreSlim _changing = new(1);
    private volatile LibrarySnapshot _current = new([], 0);
    private PassageCollection? _collection;
    private string? _generation;

    private QdrantLibrary(
        QdrantOptions options, TimeProvider time, IEmbeddingGenerator<string, Embedding<float>>? embeddings, double denseWeight)
    {
        DenseWeight = denseWeight;
        _calls = new QdrantCalls(options);
        _time = time;
        _fingerprint = $"{IndexFingerprint.Of(embeddings)}, points {PassagePoints.Format}";
        _store = new PassageStore(_calls, options);
        _library = new LibraryStore(_calls, _store, options);
        _patience = new Patience(TimeSpan.FromSeconds(options.PatienceSeconds), time);
        _writing = new IndexWriting(_store, _patience, time);
        Vectors = embeddings is null ? null : new VectorEncoder(embeddings);
        var encoder = new PassageEncoder(Analyzer);
        _files = new FilePreparation(new DocumentReader(), encoder, Vectors);
        // Dense vectors are made where a text is ingested and kept in Qdrant alone.
        _sources = new LoadedSources(_library, new FilePreparation(new DocumentReader(), encoder, null));
    }

    /// <inheritdoc />
    public LibrarySnapshot Current => _current;

    /// <inheritdoc />
    public TextAnalyzer Analyzer { get; } = new();

    /// <inheritdoc />
    public VectorEncoder? Vectors { get; }

    /// <inheritdoc />
    public double DenseWeight { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> Warnings => [];

    /// <summary>Opens the library. An index made by other rules or another embedding model is built anew from the texts in the cluster,
    /// beside the one in use.</summary>
    /// <param name="options">Which Qdrant, checked by <see cref="QdrantOptionsCheck"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="embeddings">The embedding model, or <c>null</c> to search by terms only.</param>
    /// <param name="denseWeight">How much meaning counts beside terms, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="StoreUnavailableException">Qdrant cannot be used now.</exception>
    public static async Task<QdrantLibrary> OpenAsync(
        QdrantOptions options,
        TimeProvider time,
        IEmbeddingGenerator<string, Embedding<float>>? embeddings,
        double denseWeight,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var library = new QdrantLibrary(options, time, embeddings, denseWeight);
        try
        {
            await library._library.CreateAsync(cancellationToken);
            library._collection = await library._store.InUseAsync(cancellationToken);
            await library.LoadAsync(cancellationToken);
            if (library._sources.InOrder.Count > 0)
            {
                if (library._collection?.Fingerprint != library._fingerprint)
                    await library.BuildAsync(cancellationToken);
                await library.RepairAsync([], cancellationToken);
            }

            return library;
        }
        catch
        {
            await library.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<IngestionReport> IngestAsync(
        IngestionRequest request, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = _time.GetTimestamp();
        await _changing.WaitAsync(cancellationToken);
        try
        {
            await _patience.RunAsync(() => RefreshHeldAsync(cancellationToken), cancellationToken);
            var ingestion = new Ingestion(request, [], []);
            var below = SourceOrigin.Below(request.Root);
            var known = _sources.InOrder.Select(source => source.Record)
                .Where(record => record.Origin.Tenant == request.Tenant && record.Origin.Path.StartsWith(below, StringComparison.Ordinal))
                .ToDictionary(record => record.Origin.Path[below.Length..]);
            var report = new IngestionReport(0, 0, 0, 0, 0, 0, TimeSpan.Zero, []);
            var (done, problems) = (0, new List<IngestionProblem>());
            await foreach (var file in _files.PrepareAsync(request, known.ToDictionary(pair => pair.Key, pair => pair.Value.Hash), cancellationToken))
            {
                done++;
                if (file.Problem is not null)
                    problems.Add(file.Problem);
                else if (file.Prepared is null)
                    report = report with { Unchanged = report.Unchanged + 1 };
                else
                    report = await TakeAsync(file.Prepared, known.GetValueOrDefault(file.Name), ingestion, report, cancellationToken);
                progress?.Report(new IngestionProgress(done, request.Files.Count, file.Name));
            }

            await FlushAsync(ingestion, cancellationToken);
            var gone = request.IsComplete ? known.Where(pair => !request.Files.Any(file => file.Name == pair.Key)).Select(pair => pair.Value).ToList() : [];
            if (gone.Count > 0)
                await _patience.RunAsync(() => _library.CommitAsync([], gone, cancellationToken), cancellationToken);
            string[] obsolete = [.. ingestion.Replaced, .. gone.Select(record => record.Version)];
            if (report.Added + report.Updated + gone.Count > 0)
            {
                await _patience.RunAsync(() => LoadInUseAsync(cancellationToken), cancellationToken);
                if (_collection is { } collection && collection.HasDrifted(_sources.AverageLength()))
                    await BuildAsync(cancellationToken);
                await RepairAsync(obsolete, cancellationToken);
            }

            if (problems.Count == 0 && !request.IsPart)
            {
                request.Metadata.RequireAmong(_sources.InOrder.Select(source => source.Record)
                    .Where(record => record.Origin.Tenant == request.Tenant && record.Origin.Path.StartsWith(below, StringComparison.Ordinal))
                    .SelectMany(record => record.ReaderIds));
            }

            return report with { Removed = gone.Count, Elapsed = _time.GetElapsedTime(started), Problems = problems };
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <inheritdoc />
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            return await RefreshHeldAsync(cancellationToken);
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _calls.Dispose();
        _changing.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IngestionReport> TakeAsync(
        PreparedSource prepared, SourceRecord? known, Ingestion ingestion, IngestionReport report, CancellationToken cancellationToken)
    {
        var origin = SourceOrigin.Of(prepared.Tenant, prepared.Root, prepared.Source.Name);
        var source = LoadedSource.Of(prepared, known, id => _sources.HasElsewhere(id, origin));
        if (Vectors is not null && _collection is { Dimensions: > 0 } collection && source.PassageCount > 0 && source.Dimensions != collection.Dimensions)
        {
            throw new InvalidInputException(
                $"The embedding model gives vectors of {source.Dimensions} numbers, the index in Qdrant holds vectors of {collection.Dimensions}. Give the model its right name, so that the index is built anew, or another PolicyBot__Qdrant__Collection.");
        }

        _sources.Keep(source);
        ingestion.Waiting.Add(source);
        if (known is not null)
            ingestion.Replaced.Add(known.Version);
        if (ingestion.Waiting.Sum(waiting => waiting.PassageCount) >= (_collection is null ? FirstPassages : PassageStore.BatchSize))
            await FlushAsync(ingestion, cancellationToken);
        return report with
        {
            Added = report.Added + (known is null ? 1 : 0),
            Updated = report.Updated + (known is null ? 0 : 1),
            Documents = report.Documents + source.Documents.Count,
            Passages = report.Passages + source.PassageCount,
        };
    }

    // First the passages, then the sources' records: what has a record is complete.
    private async Task FlushAsync(Ingestion ingestion, CancellationToken cancellationToken)
    {
        if (ingestion.Waiting.Count == 0)
            return;
        if (_collection is null)
        {
            var lengths = ingestion.Waiting.SelectMany(source => source.Documents).SelectMany(document => document.Terms).Select(terms => (double)terms.Length).ToList();
            await UseNewAsync(_store.Planned(
                _fingerprint, lengths.Count == 0 ? 0 : lengths.Average(), ingestion.Waiting.Max(source => source.Dimensions)), ingestion.Waiting, cancellationToken);
        }
        else
        {
            await _writing.WriteAsync(_collection, ingestion.Waiting, cancellationToken);
        }

        await CommitAsync(ingestion.Waiting, cancellationToken);
        ingestion.Waiting.Clear();
    }

    private Task CommitAsync(IReadOnlyCollection<LoadedSource> sources, CancellationToken cancellationToken) => _patience.RunAsync(
        () => _library.CommitAsync(sources.Select(source => (source.Record, source.Text, source.Metadata)), [], cancellationToken), cancellationToken);

    // Builds a collection beside the one in use, from all texts, and switches to it when it is complete.
    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        var sameModel = _collection?.Fingerprint == _fingerprint ? _collection : null;
        var complete = new List<LoadedSource>();
        foreach (var source in _sources.InOrder)
            complete.Add(await WithVectorsAsync(source, sameModel, cancellationToken));
        await UseNewAsync(
            _store.Planned(_fingerprint, _sources.AverageLength(), complete.Select(source => source.Dimensions).DefaultIfEmpty().Max()), complete, cancellationToken);
        await CommitAsync(complete, cancellationToken);
        await LoadAsync(cancellationToken);
    }

    private async Task UseNewAsync(PassageCollection collection, IEnumerable<LoadedSource> sources, CancellationToken cancellationToken)
    {
        await _patience.RunAsync(async () =>
        {
            await _library.RetireAsync(collection.Name, _time.GetUtcNow() + BuildingTime, cancellationToken);
            await _store.CreateAsync(collection, cancellationToken);
        }, cancellationToken);
        await _writing.WriteAsync(collection, sources, cancellationToken);
        await _patience.RunAsync(async () =>
        {
            var before = await _store.AliasedAsync(cancellationToken);
            if (before != collection.Name)
                await _store.SwitchAsync(before, collection.Name, cancellationToken);
            if (before is not null && before != collection.Name)
                await _library.RetireAsync(before, _time.GetUtcNow() + Grace, cancellationToken);
            await _library.ForgetAsync(collection.Name, cancellationToken);
        }, cancellationToken);
        _collection = collection;
    }

    private async Task<LoadedSource> WithVectorsAsync(LoadedSource source, PassageCollection? from, CancellationToken cancellationToken)
    {
        if (Vectors is null)
            return source;
        if (from is { Dimensions: > 0 } && await _writing.WithVectorsOfAsync(from, source, cancellationToken) is { } copied)
            return copied;
        var documents = new List<IndexedDocument>();
        foreach (var document in source.Documents)
            documents.Add(document with { Vectors = await Vectors.EncodeAsync(document.Passages, cancellationToken) });
        return source with { Documents = documents };
    }

    // Makes the collection hold what the records say: writes what is missing and removes what nothing needs any more.
    private async Task RepairAsync(IReadOnlyCollection<string> obsolete, CancellationToken cancellationToken)
    {
        if (_collection is not { } collection)
            return;
        var now = _time.GetUtcNow();
        var counts = new Dictionary<string, int>();
        await _patience.RunAsync(async () => counts = await _store.CountsAsync(collection.Name, (2 * _sources.InOrder.Count) + 10_000, cancellationToken), cancellationToken);
        var missing = new List<LoadedSource>();
        foreach (var source in _sources.InOrder.Where(source => counts.GetValueOrDefault(source.Record.Version) < source.PassageCount))
            missing.Add(await WithVectorsAsync(source, null, cancellationToken));
        if (missing.Count > 0)
        {
            await _writing.WriteAsync(collection, missing, cancellationToken);
            await CommitAsync(missing, cancellationToken);
            await LoadAsync(cancellationToken);
        }

        var used = _sources.InOrder.Select(source => source.Record.Version).ToHashSet();
        await RemoveAsync([.. obsolete.Where(version => !used.Contains(version))], now);
        await RemoveAsync([.. counts.Keys.Where(version => !used.Contains(version))], now - WritingTime);
        await RemoveRetiredAsync(cancellationToken);

        async Task RemoveAsync(string[] versions, DateTimeOffset writtenBefore)
        {
            if (versions.Length > 0)
            {
                await _patience.RunAsync(() => _store.RemoveAsync(
                    collection.Name, versions, writtenBefore.ToUnixTimeMilliseconds(), cancellationToken), cancellationToken);
            }
        }
    }

    private async Task RemoveRetiredAsync(CancellationToken cancellationToken)
    {
        var inUse = await _store.AliasedAsync(cancellationToken);
        foreach (var (collection, until) in await _library.RetiredAsync(cancellationToken))
        {
            if (until > _time.GetUtcNow())
                continue;
            if (collection != inUse)
                await _store.RemoveAsync(collection, cancellationToken);
            await _library.ForgetAsync(collection, cancellationToken);
        }
    }

    private async Task<bool> RefreshHeldAsync(CancellationToken cancellationToken)
    {
        if (await _library.GenerationAsync(cancellationToken) == _generation && await _store.AliasedAsync(cancellationToken) == _collection?.Name)
            return false;
        await LoadInUseAsync(cancellationToken);
        return true;
    }

    private async Task LoadInUseAsync(CancellationToken cancellationToken)
    {
        var inUse = await _store.InUseAsync(cancellationToken);
        if (inUse is not null && inUse.Fingerprint != _fingerprint)
        {
            throw new StoreUnavailableException(
                "The index in Qdrant was built anew by a program with other rules or another embedding model. Restart this program, or give each its own PolicyBot__Qdrant__Collection.");
        }

        _collection = inUse;
        await LoadAsync(cancellationToken);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        // Read first: what changes meanwhile is noticed the next time.
        var generation = await _library.GenerationAsync(cancellationToken);
        await _sources.LoadAsync(cancellationToken);
        List<IndexedDocument> documents = [.. _sources.InOrder.SelectMany(source => source.Documents)];
        List<Guid> points = [.. _sources.InOrder.SelectMany(source => source.PointIds)];
        _current = new LibrarySnapshot(
            documents, _current.Generation + 1, _collection is { } collection ? snapshot => new QdrantIndex(_store, collection, snapshot, points) : null);
        _generation = generation;
    }

    // What waits to be written, and the texts that it takes the place of.
    private sealed record Ingestion(IngestionRequest Request, List<LoadedSource> Waiting, List<string> Replaced);
}

using Microsoft.Extensions.AI;
using PolicyBot.Documents.Reading;
using PolicyBot.Qdrant.Connections;
using PolicyBot.Qdrant.Ingestion;
using PolicyBot.Qdrant.Storage;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Qdrant;

/// <summary>A library that is kept and searched in Qdrant. Every process that uses the same cluster has the same; nothing is kept on its
/// own disk. Sources are written one by one, each as a whole: an ingestion that breaks off goes on where it ended.</summary>
public sealed class QdrantLibrary : IPolicyLibrary
{
    private readonly QdrantCalls _calls;
    private readonly TimeProvider _time;
    private readonly LibraryStore _library;
    private readonly Patience _patience;
    private readonly IndexWriting _writing;
    private readonly CollectionBuilding _building;
    private readonly CollectionRepair _repair;
    private readonly FilePreparation _files;
    private readonly LoadedLibrary _loaded;
    private readonly SemaphoreSlim _changing = new(1);

    private QdrantLibrary(
        QdrantOptions options, TimeProvider time, IEmbeddingGenerator<string, Embedding<float>>? embeddings, double denseWeight)
    {
        DenseWeight = denseWeight;
        _calls = new QdrantCalls(options);
        _time = time;
        Vectors = embeddings is null ? null : new VectorEncoder(embeddings);
        var fingerprint = $"{IndexFingerprint.Of(embeddings)}, points {PassagePoints.Format}";
        var store = new PassageStore(_calls, options);
        _library = new LibraryStore(_calls, store, options);
        _patience = new Patience(TimeSpan.FromSeconds(options.PatienceSeconds), time);
        _writing = new IndexWriting(store, _patience, time);
        _building = new CollectionBuilding(store, _library, _writing, _patience, Vectors, fingerprint, time);
        _repair = new CollectionRepair(store, _library, _writing, _building, _patience, time);
        var encoder = new PassageEncoder(Analyzer);
        _files = new FilePreparation(new DocumentReader(), encoder, Vectors);
        // Dense vectors are made where a text is ingested and kept in Qdrant alone.
        _loaded = new LoadedLibrary(
            store, _library, new LoadedSources(_library, new FilePreparation(new DocumentReader(), encoder, null)), fingerprint);
    }

    /// <inheritdoc />
    public LibrarySnapshot Current => _loaded.Snapshot;

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
            await library.LoadAsync(cancellationToken);
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
            await _patience.RunAsync(() => _loaded.RefreshAsync(cancellationToken), cancellationToken);
            var ingestion = new SourceIngestion(request, _loaded, _library, _building, _writing, _patience);
            var done = 0;
            await foreach (var file in _files.PrepareAsync(request, ingestion.KnownHashes, cancellationToken))
            {
                await ingestion.TakeAsync(file, cancellationToken);
                progress?.Report(new IngestionProgress(++done, request.Files.Count, file.Name));
            }

            await ingestion.FinishAsync(cancellationToken);
            if (ingestion.HasChanged)
            {
                await _patience.RunAsync(() => _loaded.LoadInUseAsync(cancellationToken), cancellationToken);
                if (_loaded.Collection is { } collection && collection.HasDrifted(_loaded.Sources.AverageLength()))
                    await _building.RebuildAsync(_loaded, cancellationToken);
                await _repair.RunAsync(_loaded, ingestion.Obsolete, cancellationToken);
            }

            return ingestion.Report with { Elapsed = _time.GetElapsedTime(started) };
        }
        finally
        {
            _loaded.Sources.Settle();
            _changing.Release();
        }
    }

    /// <inheritdoc />
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            return await _loaded.RefreshAsync(cancellationToken);
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

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        await _library.CreateAsync(cancellationToken);
        await _loaded.OpenAsync(cancellationToken);
        if (!_loaded.Sources.InOrder.Any(source => source.PassageCount > 0))
            return;
        if (!_loaded.IsOwnIndex)
            await _building.RebuildAsync(_loaded, cancellationToken);
        await _repair.RunAsync(_loaded, [], cancellationToken);
    }
}

using PolicyBot.Qdrant.Storage;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Qdrant;

/// <summary>What this process has loaded from the cluster: the sources, the collection in use, and the snapshot that is searched. For use
/// by one caller at a time, but for <see cref="Snapshot"/>.</summary>
/// <param name="store">The collections.</param>
/// <param name="library">The sources' texts.</param>
/// <param name="sources">The sources.</param>
/// <param name="fingerprint">The rules and the embedding model of this process.</param>
internal sealed class LoadedLibrary(PassageStore store, LibraryStore library, LoadedSources sources, string fingerprint)
{
    private volatile LibrarySnapshot _snapshot = new([], 0);
    private string? _generation;

    /// <summary>What is searched.</summary>
    public LibrarySnapshot Snapshot => _snapshot;

    /// <summary>The sources.</summary>
    public LoadedSources Sources => sources;

    /// <summary>The collection in use; <c>null</c> while there are no passages.</summary>
    public PassageCollection? Collection { get; set; }

    /// <summary>Whether the collection in use was made by these rules and this embedding model.</summary>
    public bool IsOwnIndex => Collection?.Fingerprint == fingerprint;

    /// <summary>Loads whatever there is, by whichever rules it was made.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        Collection = await store.InUseAsync(cancellationToken);
        await LoadAsync(cancellationToken);
    }

    /// <summary>Loads what another process has changed.</summary>
    /// <returns>Whether there was anything new.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        if (await library.GenerationAsync(cancellationToken) == _generation && await store.AliasedAsync(cancellationToken) == Collection?.Name)
            return false;
        await LoadInUseAsync(cancellationToken);
        return true;
    }

    /// <summary>Loads the sources, and the collection that is in use by now.</summary>
    /// <exception cref="StoreUnavailableException">It was made by other rules.</exception>
    public async Task LoadInUseAsync(CancellationToken cancellationToken)
    {
        var inUse = await store.InUseAsync(cancellationToken);
        if (inUse is not null && inUse.Fingerprint != fingerprint)
        {
            throw new StoreUnavailableException(
                "The index in Qdrant was built anew by a program with other rules or another embedding model. Restart this program, or give each its own PolicyBot__Qdrant__Collection.");
        }

        Collection = inUse;
        await LoadAsync(cancellationToken);
    }

    /// <summary>Loads the sources.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        // Read first: what changes meanwhile is noticed the next time.
        var generation = await library.GenerationAsync(cancellationToken);
        await sources.LoadAsync(cancellationToken);
        List<IndexedDocument> documents = [.. sources.InOrder.SelectMany(source => source.Documents)];
        List<Guid> points = [.. sources.InOrder.SelectMany(source => source.PointIds)];
        _snapshot = new LibrarySnapshot(
            documents, _snapshot.Generation + 1, Collection is { } collection ? snapshot => new QdrantIndex(store, collection, snapshot, points) : null);
        _generation = generation;
    }
}

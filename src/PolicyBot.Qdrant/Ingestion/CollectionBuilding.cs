using PolicyBot.Qdrant.Connections;
using PolicyBot.Qdrant.Storage;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Qdrant.Ingestion;

/// <summary>Builds a collection beside the one in use and switches to it when it is complete: a search finds the one or the other.</summary>
/// <param name="store">The collections.</param>
/// <param name="library">Notes until when a collection must stay.</param>
/// <param name="writing">Writes the passages.</param>
/// <param name="patience">Waits for the server.</param>
/// <param name="vectors">Makes dense vectors; <c>null</c> without an embedding model.</param>
/// <param name="fingerprint">The rules and the embedding model.</param>
/// <param name="time">The clock.</param>
internal sealed class CollectionBuilding(
    PassageStore store, LibraryStore library, IndexWriting writing, Patience patience, VectorEncoder? vectors, string fingerprint, TimeProvider time)
{
    /// <summary>How long processes may take to notice that another collection is in use: it is seconds.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan BuildingTime = TimeSpan.FromDays(1);

    /// <summary>Builds the index anew from all texts.</summary>
    public async Task RebuildAsync(LoadedLibrary loaded, CancellationToken cancellationToken)
    {
        var sameModel = loaded.IsOwnIndex ? loaded.Collection : null;
        var complete = new List<LoadedSource>();
        foreach (var source in loaded.Sources.InOrder)
            complete.Add(await WithVectorsAsync(source, sameModel, cancellationToken));
        await BuildAsync(loaded, complete, cancellationToken);
        await CommitAsync(complete, cancellationToken);
        await loaded.LoadAsync(cancellationToken);
    }

    /// <summary>Builds an index of some sources and uses it. Without any passage there is nothing to build: how long a dense vector is
    /// would not be known.</summary>
    public async Task BuildAsync(LoadedLibrary loaded, IReadOnlyCollection<LoadedSource> sources, CancellationToken cancellationToken)
    {
        List<float> lengths = [.. sources.SelectMany(source => source.Documents).SelectMany(document => document.Terms).Select(terms => terms.Length)];
        if (lengths.Count == 0)
            return;
        var collection = store.Planned(fingerprint, lengths.Average(length => (double)length), sources.Max(source => source.Dimensions));
        await patience.RunAsync(async () =>
        {
            await library.RetireAsync(collection.Name, time.GetUtcNow() + BuildingTime, cancellationToken);
            await store.CreateAsync(collection, cancellationToken);
        }, cancellationToken);
        await writing.WriteAsync(collection, sources, cancellationToken);
        await patience.RunAsync(() => UseAsync(collection.Name, cancellationToken), cancellationToken);
        loaded.Collection = collection;
    }

    /// <summary>Notes that sources are complete: their passages were written before.</summary>
    public Task CommitAsync(IReadOnlyCollection<LoadedSource> sources, CancellationToken cancellationToken) => patience.RunAsync(
        () => library.CommitAsync([.. sources.Select(source => (source.Record, source.Text, source.Metadata))], [], cancellationToken), cancellationToken);

    /// <summary>A source with its dense vectors: those of a collection that has them all, or else made anew.</summary>
    public async Task<LoadedSource> WithVectorsAsync(LoadedSource source, PassageCollection? from, CancellationToken cancellationToken)
    {
        if (vectors is null)
            return source;
        if (from is { Dimensions: > 0 } && await writing.WithVectorsOfAsync(from, source, cancellationToken) is { } copied)
            return copied;
        var documents = new List<IndexedDocument>();
        foreach (var document in source.Documents)
            documents.Add(document with { Vectors = await vectors.EncodeAsync(document.Passages, cancellationToken) });
        return source with { Documents = documents };
    }

    private async Task UseAsync(string collection, CancellationToken cancellationToken)
    {
        var before = await store.AliasedAsync(cancellationToken);
        if (before != collection)
            await store.SwitchAsync(before, collection, cancellationToken);
        if (before is not null && before != collection)
            await library.RetireAsync(before, time.GetUtcNow() + Grace, cancellationToken);
        await library.ForgetAsync(collection, cancellationToken);
    }
}

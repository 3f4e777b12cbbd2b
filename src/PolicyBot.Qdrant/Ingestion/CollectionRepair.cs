using PolicyBot.Qdrant.Connections;
using PolicyBot.Qdrant.Storage;

namespace PolicyBot.Qdrant.Ingestion;

/// <summary>Makes the collection in use hold what the sources' records say, and removes what nothing needs any more.</summary>
internal sealed class CollectionRepair(
    PassageStore store, LibraryStore library, IndexWriting writing, CollectionBuilding building, Patience patience, TimeProvider time)
{
    // Points of texts that are in no record may be another process's, which is still writing them.
    private static readonly TimeSpan WritingTime = TimeSpan.FromHours(1);

    /// <summary>Writes what is missing and removes what is left over.</summary>
    /// <param name="loaded">What the library holds.</param>
    /// <param name="obsolete">The versions of texts that this process has replaced or removed.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RunAsync(LoadedLibrary loaded, IReadOnlyCollection<string> obsolete, CancellationToken cancellationToken)
    {
        if (loaded.Collection is not { } collection)
            return;
        var now = time.GetUtcNow();
        var counts = new Dictionary<string, int>();
        await patience.RunAsync(async () => counts = await store.CountsAsync(
            collection.Name, (2 * loaded.Sources.InOrder.Count) + 10_000, cancellationToken), cancellationToken);
        var missing = new List<LoadedSource>();
        foreach (var source in loaded.Sources.InOrder.Where(source => counts.GetValueOrDefault(source.Record.Version) < source.PassageCount))
            missing.Add(await building.WithVectorsAsync(source, null, cancellationToken));
        if (missing.Count > 0)
        {
            await writing.WriteAsync(collection, missing, cancellationToken);
            await building.CommitAsync(missing, cancellationToken);
            await loaded.LoadAsync(cancellationToken);
        }

        var used = loaded.Sources.InOrder.Select(source => source.Record.Version).ToHashSet();
        await RemoveAsync(collection, obsolete.Where(version => !used.Contains(version)), now, cancellationToken);
        await RemoveAsync(collection, counts.Keys.Where(version => !used.Contains(version)), now - WritingTime, cancellationToken);
        await patience.RunAsync(() => RemoveUnusedCollectionsAsync(cancellationToken), cancellationToken);
    }

    private async Task RemoveAsync(PassageCollection collection, IEnumerable<string> versions, DateTimeOffset writtenBefore, CancellationToken cancellationToken)
    {
        string[] gone = [.. versions];
        if (gone.Length > 0)
        {
            await patience.RunAsync(
                () => store.RemoveAsync(collection.Name, gone, writtenBefore.ToUnixTimeMilliseconds(), cancellationToken), cancellationToken);
        }
    }

    private async Task RemoveUnusedCollectionsAsync(CancellationToken cancellationToken)
    {
        var retired = await library.RetiredAsync(cancellationToken);
        var inUse = await store.AliasedAsync(cancellationToken);
        foreach (var (collection, until) in retired.Where(noted => noted.Until <= time.GetUtcNow()))
        {
            if (collection != inUse)
                await store.RemoveAsync(collection, cancellationToken);
            await library.ForgetAsync(collection, cancellationToken);
        }

        // Where two processes switched the alias at once, one collection was used for a moment and nobody has noted that it no longer is.
        foreach (var collection in await store.OwnAsync(cancellationToken))
        {
            if (collection != inUse && !retired.Exists(noted => noted.Collection == collection))
                await library.RetireAsync(collection, time.GetUtcNow() + CollectionBuilding.Grace, cancellationToken);
        }
    }
}

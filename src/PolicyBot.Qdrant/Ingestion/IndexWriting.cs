using PolicyBot.Qdrant.Connections;
using PolicyBot.Qdrant.Storage;
using Qdrant.Client.Grpc;

namespace PolicyBot.Qdrant.Ingestion;

/// <summary>Writes passages to a collection, batch after batch: the next one is made when the server has taken the one before.</summary>
internal sealed class IndexWriting(PassageStore store, Patience patience, TimeProvider time)
{
    /// <summary>Writes the passages of sources; those that are there already stay as they are.</summary>
    public async Task WriteAsync(PassageCollection collection, IEnumerable<LoadedSource> sources, CancellationToken cancellationToken)
    {
        var written = time.GetUtcNow().ToUnixTimeMilliseconds();
        var points = sources.SelectMany(source => source.Documents.SelectMany(
            document => PassagePoints.Of(document, source.Record.Version, written, collection.AverageLength)));
        foreach (var batch in points.Chunk(PassageStore.BatchSize))
            await patience.RunAsync(() => store.WriteAsync(collection.Name, batch, cancellationToken), cancellationToken);
    }

    /// <summary>The vectors that the passages of a source have in a collection; <c>null</c> where one is missing.</summary>
    public async Task<LoadedSource?> WithVectorsOfAsync(PassageCollection collection, LoadedSource source, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, float[]>();
        foreach (var some in source.PointIds.Chunk(PassageStore.BatchSize))
        {
            foreach (var (id, vector) in await store.VectorsAsync(collection.Name, some.Select(id => new PointId { Uuid = id.ToString() }), cancellationToken))
                found[id] = vector;
        }

        using var ids = source.PointIds.GetEnumerator();
        if (found.Count < source.PassageCount)
            return null;
        return source with
        {
            Documents =
            [
                .. source.Documents.Select(document => document with
                {
                    Vectors = [.. document.Passages.SelectMany(_ => ids.MoveNext() ? found[ids.Current.ToString()] : [])],
                }),
            ],
        };
    }
}

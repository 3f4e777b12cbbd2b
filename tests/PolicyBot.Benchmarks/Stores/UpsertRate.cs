using System.Diagnostics;
using PolicyBot.LoopbackQdrant;
using PolicyBot.Qdrant.Connections;
using PolicyBot.Qdrant.Storage;
using Qdrant.Client.Grpc;

namespace PolicyBot.Benchmarks.Stores;

/// <summary>Measures how many points a second go through gRPC, without what it takes to make them.</summary>
internal static class UpsertRate
{
    private const int Rounds = 3;

    /// <summary>Writes the points of the collection in use again, batch after batch, and takes the median of several rounds.</summary>
    public static async Task<double> MeasureAsync(QdrantOptions options, QdrantServer server)
    {
        using var calls = new QdrantCalls(options);
        var store = new PassageStore(calls, options);
        PointStruct[] points = [.. server.Store.Find(options.Collection).Points.Values];
        var rates = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var batch in points.Chunk(PassageStore.BatchSize))
                await store.WriteAsync(options.Collection, batch, CancellationToken.None);
            rates.Add(points.Length / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return rates.Order().ElementAt(Rounds / 2);
    }
}

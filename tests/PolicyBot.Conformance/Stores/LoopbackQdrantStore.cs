using Microsoft.Extensions.AI;
using PolicyBot.LoopbackQdrant;
using PolicyBot.Qdrant;
using PolicyBot.Qdrant.Connections;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Conformance.Stores;

/// <summary>A server of our own that speaks Qdrant's protocol.</summary>
public sealed class LoopbackQdrantStore : IndexStore
{
    private readonly SemaphoreSlim _starting = new(1);
    private QdrantServer? _server;

    protected override async Task<IPolicyLibrary> OpenLibraryAsync(IEmbeddingGenerator<string, Embedding<float>>? embeddings, double denseWeight)
    {
        await _starting.WaitAsync(Cancellation);
        try
        {
            _server ??= await QdrantServer.StartAsync(Cancellation);
        }
        finally
        {
            _starting.Release();
        }

        return await QdrantLibrary.OpenAsync(new QdrantOptions { Url = _server.Url }, TimeProvider.System, embeddings, denseWeight, Cancellation);
    }

    protected override async Task RemoveAsync()
    {
        _starting.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }
}

using Microsoft.Extensions.AI;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Conformance.Stores;

/// <summary>A place of its own to keep an index in, empty at first and gone in the end.</summary>
public abstract class IndexStore : IAsyncDisposable
{
    private readonly List<IPolicyLibrary> _opened = [];

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the library in it, as another process would each time.</summary>
    public async Task<IPolicyLibrary> OpenAsync(IEmbeddingGenerator<string, Embedding<float>>? embeddings = null)
    {
        var library = await OpenLibraryAsync(embeddings, DenseFusion.UsualWeight);
        lock (_opened)
            _opened.Add(library);
        return library;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var library in _opened)
            await library.DisposeAsync();
        await RemoveAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<IPolicyLibrary> OpenLibraryAsync(IEmbeddingGenerator<string, Embedding<float>>? embeddings, double denseWeight);

    /// <summary>Leaves nothing behind.</summary>
    protected abstract Task RemoveAsync();
}

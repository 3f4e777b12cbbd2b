using Microsoft.Extensions.AI;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Conformance.Stores;

/// <summary>A file in a folder of its own.</summary>
public sealed class EmbeddedStore : IndexStore
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-conformance-").FullName;

    protected override async Task<IPolicyLibrary> OpenLibraryAsync(IEmbeddingGenerator<string, Embedding<float>>? embeddings, double denseWeight) =>
        await PolicyLibrary.OpenAsync(
            new LibraryOptions { DataPath = _folder, DenseWeight = denseWeight }, TimeProvider.System, embeddings, Cancellation);

    protected override Task RemoveAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}

using Microsoft.Extensions.AI;
using PolicyBot.Qdrant;
using PolicyBot.Qdrant.Connections;
using PolicyBot.Retrieval.Library;
using Qdrant.Client.Grpc;

namespace PolicyBot.Conformance.Stores;

/// <summary>Collections of its own on the Qdrant server that the environment names; without one its tests are skipped.</summary>
public sealed class RealQdrantStore : IndexStore
{
    private const string UrlVariable = "POLICYBOT_TEST_QDRANT", ApiKeyVariable = "POLICYBOT_TEST_QDRANT_APIKEY";

    private readonly QdrantOptions _options = new()
    {
        Url = Environment.GetEnvironmentVariable(UrlVariable),
        ApiKey = Environment.GetEnvironmentVariable(ApiKeyVariable),
        Collection = $"conformance-{Guid.NewGuid():N}",
        TimeoutSeconds = 30,
    };

    protected override async Task<IPolicyLibrary> OpenLibraryAsync(IEmbeddingGenerator<string, Embedding<float>>? embeddings, double denseWeight)
    {
        if (string.IsNullOrEmpty(_options.Url))
            Assert.Skip($"{UrlVariable} names no Qdrant server, such as http://localhost:6334.");
        Assert.Null(QdrantOptionsCheck.Wrong(_options));
        return await QdrantLibrary.OpenAsync(_options, TimeProvider.System, embeddings, denseWeight, Cancellation);
    }

    // Aliases go with their collections.
    protected override async Task RemoveAsync()
    {
        if (string.IsNullOrEmpty(_options.Url))
            return;
        using var calls = new QdrantCalls(_options);
        var all = await calls.LookAsync((client, call) => client.ListAsync(new ListCollectionsRequest(), call), CancellationToken.None);
        foreach (var name in all.Collections.Select(found => found.Name).Where(name => name.StartsWith(_options.Collection, StringComparison.Ordinal)))
            await calls.ChangeAsync((client, call) => client.DeleteAsync(new DeleteCollection { CollectionName = name }, call), CancellationToken.None);
    }
}

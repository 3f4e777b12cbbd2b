using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using PolicyBot.Embeddings.Onnx;
using PolicyBot.Embeddings.Passages;
using PolicyBot.Embeddings.Providers;
using PolicyBot.Embeddings.Queries;

namespace PolicyBot.Embeddings;

/// <summary>The embedding model that is configured, or none.</summary>
public sealed class EmbeddingModel : IDisposable
{
    private EmbeddingModel(IEmbeddingGenerator<string, Embedding<float>>? generator, double weight)
    {
        Generator = generator;
        Weight = weight;
    }

    /// <summary>Turns texts into vectors: passages in batches and from the cache, questions (see
    /// <see cref="Retrieval.Encoding.InputType"/>) within their deadline. It throws <see cref="EmbeddingException"/>. <c>null</c> where no
    /// model is configured.</summary>
    public IEmbeddingGenerator<string, Embedding<float>>? Generator { get; }

    /// <summary>How much meaning counts beside terms when passages are ranked, 0 to 1.</summary>
    public double Weight { get; }

    /// <inheritdoc />
    public void Dispose() => Generator?.Dispose();

    /// <summary>Makes the model that the options name.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="http">Makes the client for models that are served.</param>
    /// <param name="dataPath">The folder in which vectors are kept.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told when the kept vectors cannot be used.</param>
    internal static EmbeddingModel Create(
        EmbeddingOptions options, Func<HttpClient> http, string dataPath, TimeProvider time, ILogger logger)
    {
        if (options.Provider == EmbeddingProviders.None)
            return new EmbeddingModel(null, options.Weight);
        var provider = options.Provider == EmbeddingProviders.Onnx
            ? (IEmbeddingGenerator<string, Embedding<float>>)OnnxEmbeddings.Open(options.Path!)
            : new OpenAIEmbeddings(EmbeddingClients.Create(options, http()), EmbeddingClients.Describe(options));
        var model = new CheckedEmbeddings(provider, options.Dimensions).AsBuilder().UseOpenTelemetry().Build();
        var cache = new EmbeddingCache(Path.Combine(dataPath, "embeddings.db"), logger);
        return new EmbeddingModel(new PrefixedEmbeddings(
            model,
            new PassageEmbeddings(model, cache, options.BatchSize, options.Concurrency),
            new QueryEmbeddings(model, TimeSpan.FromSeconds(options.QueryTimeoutSeconds), time),
            options.PassagePrefix,
            options.QueryPrefix), options.Weight);
    }
}

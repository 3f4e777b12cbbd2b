using Microsoft.Extensions.AI;
using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Embeddings;

/// <summary>Sends passages and questions their separate ways, each with the words before it that the model was trained with.</summary>
internal sealed class PrefixedEmbeddings(
    IEmbeddingGenerator<string, Embedding<float>> model,
    IEmbeddingGenerator<string, Embedding<float>> passages,
    IEmbeddingGenerator<string, Embedding<float>> queries,
    string passagePrefix,
    string queryPrefix) : DelegatingEmbeddingGenerator<string, Embedding<float>>(model)
{
    public override Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        InputType.IsQuery(options)
            ? queries.GenerateAsync(values.Select(text => queryPrefix + text), options, cancellationToken)
            : passages.GenerateAsync(values.Select(text => passagePrefix + text), options, cancellationToken);

    // Vectors of passages depend on their prefix too: an index must be told from one made with another.
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        base.GetService(serviceType, serviceKey) is EmbeddingGeneratorMetadata metadata && passagePrefix.Length > 0
            ? new EmbeddingGeneratorMetadata(
                metadata.ProviderName, metadata.ProviderUri, $"{metadata.DefaultModelId} after \"{passagePrefix}\"", metadata.DefaultModelDimensions)
            : base.GetService(serviceType, serviceKey);
}

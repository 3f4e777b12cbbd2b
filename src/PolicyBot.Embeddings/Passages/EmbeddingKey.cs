using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace PolicyBot.Embeddings.Passages;

/// <summary>Names a text's vector by model and content.</summary>
internal sealed class EmbeddingKey
{
    private readonly byte[] _model;

    private EmbeddingKey(string model) => _model = Encoding.UTF8.GetBytes(model + '\0');

    /// <summary>The keys for a model's vectors.</summary>
    public static EmbeddingKey Of(IEmbeddingGenerator model)
    {
        var metadata = model.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        return new EmbeddingKey($"{metadata?.ProviderName}/{metadata?.DefaultModelId}/{metadata?.DefaultModelDimensions}");
    }

    /// <summary>The key of a text's vector: SHA-256 over model and text.</summary>
    public byte[] Of(string text) => SHA256.HashData([.. _model, .. Encoding.UTF8.GetBytes(text)]);
}

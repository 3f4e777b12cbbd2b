using System.Text;
using Microsoft.Extensions.AI;

namespace PolicyBot.Conformance.Behaviours;

/// <summary>An embedding model without any knowledge: each three characters in a row have a place among the vector's numbers, so that
/// words that look alike are near each other.</summary>
/// <param name="name">What the index's fingerprint calls it.</param>
/// <param name="dimensions">How many numbers a vector has.</param>
internal sealed class WordVectors(string name = "word-vectors", int dimensions = 48) : IEmbeddingGenerator<string, Embedding<float>>
{
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text => new Embedding<float>(Of(text)))));

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("tests", null, name, null) : null;

    public void Dispose()
    {
    }

    private float[] Of(string text)
    {
        var vector = new float[dimensions];
        var bytes = Encoding.UTF8.GetBytes(text.ToLowerInvariant());
        for (var i = 0; i + 3 <= bytes.Length; i++)
            vector[(((bytes[i] * 31) + bytes[i + 1]) * 31 + bytes[i + 2]) % dimensions]++;
        vector[0]++;
        return vector;
    }
}

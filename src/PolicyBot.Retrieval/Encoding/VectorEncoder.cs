using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Retrieval.Encoding;

/// <summary>Dense vectors of passages and queries from an embedding model, normalised to length 1.</summary>
/// <param name="generator">The embedding model.</param>
public sealed class VectorEncoder(IEmbeddingGenerator<string, Embedding<float>> generator)
{
    // Small enough for every provider's limit on one request.
    private const int BatchSize = 64;

    /// <summary>The vectors of <paramref name="passages"/>, each with its document's title and headings before its text, one after the other.</summary>
    public async Task<float[]> EncodeAsync(IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        var vectors = new List<float>();
        foreach (var batch in passages.Select(WithContext).Chunk(BatchSize))
        {
            var embeddings = await generator.GenerateAsync(batch, cancellationToken: cancellationToken);
            if (embeddings.Count != batch.Length)
                throw new InvalidOperationException($"The embedding model gave {embeddings.Count} vectors for {batch.Length} texts.");
            foreach (var embedding in embeddings)
                vectors.AddRange(Normalise(embedding.Vector.Span));
        }

        return [.. vectors];
    }

    /// <summary>The vector of a query.</summary>
    public async Task<float[]> EncodeAsync(string text, CancellationToken cancellationToken) =>
        Normalise((await generator.GenerateAsync([text], cancellationToken: cancellationToken))[0].Vector.Span);

    private static string WithContext(Passage passage) => string.Join('\n', [passage.DocumentTitle, .. passage.Section, passage.Text]);

    private static float[] Normalise(ReadOnlySpan<float> vector)
    {
        var normalised = vector.ToArray();
        var length = TensorPrimitives.Norm(normalised);
        if (length > 0)
            TensorPrimitives.Divide(normalised, length, normalised);
        return normalised;
    }
}

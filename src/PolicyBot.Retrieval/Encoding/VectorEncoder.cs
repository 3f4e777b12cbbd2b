using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Retrieval.Encoding;

/// <summary>Dense vectors of passages and queries from an embedding model, normalised to length 1.</summary>
/// <param name="generator">The embedding model; it sees to batches itself.</param>
public sealed class VectorEncoder(IEmbeddingGenerator<string, Embedding<float>> generator)
{
    /// <summary>The vectors of <paramref name="passages"/>, each with its document's title and headings before its text, one after the other.</summary>
    public async Task<float[]> EncodeAsync(IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        if (passages.Count == 0)
            return [];
        var embeddings = await generator.GenerateAsync(passages.Select(WithContext), cancellationToken: cancellationToken);
        if (embeddings.Count != passages.Count)
            throw new InvalidOperationException($"The embedding model gave {embeddings.Count} vectors for {passages.Count} texts.");
        var vectors = new List<float>(passages.Count * embeddings[0].Vector.Length);
        foreach (var embedding in embeddings)
            vectors.AddRange(Normalise(embedding.Vector.Span));
        return [.. vectors];
    }

    /// <summary>The vector of a query.</summary>
    public async Task<float[]> EncodeAsync(string text, CancellationToken cancellationToken) =>
        Normalise((await generator.GenerateAsync([text], InputType.Query(), cancellationToken))[0].Vector.Span);

    /// <summary>Says that a model's vectors do not fit those of the index, and what to do.</summary>
    /// <param name="given">How many numbers the model's have.</param>
    /// <param name="kept">How many those of the index have.</param>
    internal static string Mismatch(int given, int kept) =>
        $"The embedding model gives vectors of {given} numbers, the index holds vectors of {kept}: it was exchanged behind its name. "
        + $"Set PolicyBot__Embeddings__Dimensions to {given}, and the index is made anew, or go back to the model it was made with.";

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

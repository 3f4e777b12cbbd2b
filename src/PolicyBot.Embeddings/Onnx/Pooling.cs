using System.Numerics.Tensors;

namespace PolicyBot.Embeddings.Onnx;

/// <summary>How the vectors of a text's tokens become the text's one vector.</summary>
internal enum Pooling
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>That of the token before the first word.</summary>
    FirstToken,
}

/// <summary>Makes one vector of several.</summary>
internal static class PoolingExtensions
{
    /// <summary>The vector of a text, normalised to length 1.</summary>
    /// <param name="pooling">How.</param>
    /// <param name="tokens">The tokens' vectors, one after the other; at least one.</param>
    /// <param name="count">How many of them belong to the text; what follows is padding.</param>
    /// <param name="dimensions">The length of a vector.</param>
    public static float[] Pool(this Pooling pooling, ReadOnlySpan<float> tokens, int count, int dimensions)
    {
        var pooled = tokens[..dimensions].ToArray();
        for (var token = 1; pooling == Pooling.Mean && token < count; token++)
            TensorPrimitives.Add(pooled, tokens.Slice(token * dimensions, dimensions), pooled);
        // The sum points the same way as the mean.
        return Normalise(pooled);
    }

    /// <summary>The vector brought to length 1, in its place.</summary>
    public static float[] Normalise(float[] vector)
    {
        var length = TensorPrimitives.Norm(vector);
        if (length > 0)
            TensorPrimitives.Divide(vector, length, vector);
        return vector;
    }
}

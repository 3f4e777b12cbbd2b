namespace PolicyBot.Embeddings;

/// <summary>The embedding model gave no vectors that can be used. The message names the model, what happened and what to do; it holds
/// neither texts nor keys.</summary>
public sealed class EmbeddingException : Exception
{
    /// <summary>States what is wrong.</summary>
    /// <param name="message">Which model, what happened and what to do, in one or two sentences.</param>
    public EmbeddingException(string message)
        : base(message)
    {
    }

    /// <summary>States what is wrong and what brought it to light.</summary>
    /// <param name="message">Which model, what happened and what to do, in one or two sentences.</param>
    /// <param name="innerException">The cause.</param>
    public EmbeddingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

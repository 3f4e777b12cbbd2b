namespace PolicyBot.Embeddings;

/// <summary>The values of <see cref="EmbeddingOptions.Provider"/>.</summary>
internal static class EmbeddingProviders
{
    /// <summary>No model: passages are found by their terms alone.</summary>
    public const string None = "none";

    /// <summary>OpenAI, or any server that speaks its protocol.</summary>
    public const string OpenAI = "openai";

    /// <summary>Azure OpenAI.</summary>
    public const string Azure = "azure";

    /// <summary>Ollama, by its OpenAI-compatible endpoint.</summary>
    public const string Ollama = "ollama";

    /// <summary>A model in a local folder.</summary>
    public const string Onnx = "onnx";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [None, OpenAI, Azure, Ollama, Onnx];
}

using PolicyBot.Retrieval.Search;

namespace PolicyBot.Embeddings;

/// <summary>The section <c>PolicyBot:Embeddings</c> of the configuration: which model turns passages and questions into vectors. What is
/// <c>null</c> or empty is not set.</summary>
public sealed class EmbeddingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "PolicyBot:Embeddings";

    /// <summary><c>none</c>, <c>openai</c> (OpenAI or any server that speaks its protocol), <c>azure</c>, <c>ollama</c> or <c>onnx</c>.</summary>
    public string Provider { get; set; } = EmbeddingProviders.None;

    /// <summary>Where the model is served: the address that ends before <c>/embeddings</c>, or that of the Azure resource.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name; for Azure that of the deployment.</summary>
    public string? Model { get; set; }

    /// <summary>The key. Azure without one goes by the managed identity.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How many numbers a vector must have; asked of models that can shorten theirs. Unset: as many as the model gives.</summary>
    public int? Dimensions { get; set; }

    /// <summary>The folder of a local model, with <c>model.onnx</c> and <c>vocab.txt</c>; relative to the caller's folder.</summary>
    public string? Path { get; set; }

    /// <summary>What the model was trained to find before a passage, such as <c>passage: </c>.</summary>
    public string PassagePrefix { get; set; } = "";

    /// <summary>What the model was trained to find before a question, such as <c>query: </c>.</summary>
    public string QueryPrefix { get; set; } = "";

    /// <summary>How much meaning counts beside terms when passages are ranked, 0 to 1.</summary>
    public double Weight { get; set; } = DenseFusion.UsualWeight;

    /// <summary>How many passages go into one request, 1 to 2,048.</summary>
    public int BatchSize { get; set; } = 64;

    /// <summary>How many requests with passages are under way at once, 1 to 64. Questions do not wait for them.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>How often a request that failed for the moment (429, 5xx, a cut connection, no answer in time) is sent again, 0 to 10.</summary>
    public int Retries { get; set; } = 4;

    /// <summary>How long one request may take, in seconds, up to 600.</summary>
    public double TimeoutSeconds { get; set; } = 60;

    /// <summary>How long a question waits for its vector, in seconds, up to 60; then it is answered from what its terms find.</summary>
    public double QueryTimeoutSeconds { get; set; } = 1;
}

namespace PolicyBot.Configuration;

/// <summary>The section <c>PolicyBot:Chat</c>: the language model that writes answers. What is <c>null</c> or empty is not set.</summary>
public sealed class ChatModelOptions
{
    /// <summary>The provider of no model: the documents' own sentences answer.</summary>
    public const string None = "none";

    /// <summary>OpenAI, or any server that speaks its protocol.</summary>
    public const string OpenAi = "openai";

    /// <summary>Azure OpenAI.</summary>
    public const string Azure = "azure";

    /// <summary>Ollama.</summary>
    public const string Ollama = "ollama";

    /// <summary>Who runs the model: <c>none</c>, <c>openai</c>, <c>azure</c> or <c>ollama</c>.</summary>
    public string? Provider { get; set; }

    /// <summary>The address of the provider's API. OpenAI's own and Ollama's local one need none.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name; for Azure the deployment's.</summary>
    public string? Model { get; set; }

    /// <summary>The key. Azure without one is reached by the machine's managed identity; a server of one's own may need none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long the model may take for one question over all calls, in seconds, from 0.1 to 600; then the answer is given without it.</summary>
    public double DeadlineSeconds { get; set; } = 20;

    /// <summary>How long one attempt may take until the model begins to answer, in seconds, from 0.1 to 600.</summary>
    public double AttemptSeconds { get; set; } = 8;

    /// <summary>How often a request is tried again after a failure that may pass, from 0 to 5.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>The most tokens of passages in a prompt, from 200 to 100,000.</summary>
    public int PassageTokens { get; set; } = 3_000;

    /// <summary>Whether the model is offered tools to search, read and match with. A model that refuses them goes on without.</summary>
    public bool Tools { get; set; } = true;

    /// <summary>How often the model may call tools for one answer, in rounds from 1 to 10.</summary>
    public int ToolRounds { get; set; } = 3;

    /// <summary>How many tokens may be used in one day (UTC), read and written; then the documents' own sentences answer. 0 is no limit.</summary>
    public long DailyTokens { get; set; }

    /// <summary>Whether prompts and answers are written to the log. They hold what people ask.</summary>
    public bool LogContent { get; set; }

    /// <summary>Whether a model is configured.</summary>
    public bool IsConfigured => !string.IsNullOrEmpty(Provider) && Provider != None;
}

// Semantic Kernel marks servers other than OpenAI's own as experimental.
#pragma warning disable SKEXP0010
using Azure.Identity;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.AzureOpenAI;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using PolicyBot.Configuration;

namespace PolicyBot.ChatModels;

/// <summary>Semantic Kernel's connectors to the providers.</summary>
internal static class ChatProviders
{
    private const string LocalOllama = "http://localhost:11434/v1";

    // The protocol asks for a key; servers without one ignore it.
    private const string NoKey = "none";

    /// <summary>The chat service that is configured.</summary>
    public static IChatCompletionService Create(ChatModelOptions options, HttpClient http) => options.Provider switch
    {
        ChatModelOptions.Azure when string.IsNullOrEmpty(options.ApiKey) =>
            new AzureOpenAIChatCompletionService(options.Model!, options.Endpoint!, new DefaultAzureCredential(), null, http),
        ChatModelOptions.Azure =>
            new AzureOpenAIChatCompletionService(options.Model!, options.Endpoint!, options.ApiKey, null, http),
        ChatModelOptions.Ollama =>
            new OpenAIChatCompletionService(options.Model!, OllamaAddress(options.Endpoint), Key(options), httpClient: http),
        _ when string.IsNullOrEmpty(options.Endpoint) =>
            new OpenAIChatCompletionService(options.Model!, options.ApiKey!, httpClient: http),
        _ => new OpenAIChatCompletionService(options.Model!, new Uri(options.Endpoint), Key(options), httpClient: http),
    };

    private static string Key(ChatModelOptions options) => string.IsNullOrEmpty(options.ApiKey) ? NoKey : options.ApiKey;

    // Ollama speaks OpenAI's protocol under /v1.
    private static Uri OllamaAddress(string? endpoint)
    {
        var address = new Uri(string.IsNullOrEmpty(endpoint) ? LocalOllama : endpoint);
        return address.AbsolutePath == "/" ? new Uri(address, "v1") : address;
    }
}

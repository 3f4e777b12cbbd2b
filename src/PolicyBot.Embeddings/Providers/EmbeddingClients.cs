using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;

namespace PolicyBot.Embeddings.Providers;

/// <summary>Makes the client for a model that is served.</summary>
internal static class EmbeddingClients
{
    private const string OpenAIAddress = "https://api.openai.com/v1";
    private const string OllamaAddress = "http://localhost:11434/v1";

    /// <summary>The client. Retries and time limits are the HTTP client's.</summary>
    /// <param name="options">Valid options of a provider that serves models.</param>
    /// <param name="http">Sends the requests.</param>
    public static EmbeddingClient Create(EmbeddingOptions options, HttpClient http)
    {
        var key = string.IsNullOrEmpty(options.ApiKey) ? null : new ApiKeyCredential(options.ApiKey);
        if (options.Provider == EmbeddingProviders.Azure)
        {
            var azure = Through(http, new AzureOpenAIClientOptions());
            var client = key is not null
                ? new AzureOpenAIClient(Address(options), key, azure)
                : new AzureOpenAIClient(Address(options), new DefaultAzureCredential(), azure);
            return client.GetEmbeddingClient(options.Model);
        }

        // The client insists on a key; servers that need none ignore it.
        return new EmbeddingClient(
            options.Model, key ?? new ApiKeyCredential("none"), Through(http, new OpenAIClientOptions { Endpoint = Address(options) }));
    }

    /// <summary>What the model is known by.</summary>
    public static EmbeddingGeneratorMetadata Describe(EmbeddingOptions options) =>
        new(options.Provider, Address(options), options.Model, options.Dimensions);

    private static Uri Address(EmbeddingOptions options)
    {
        var given = string.IsNullOrEmpty(options.Endpoint) ? null : new Uri(options.Endpoint);
        return options.Provider switch
        {
            // Ollama's own address is accepted too.
            EmbeddingProviders.Ollama => given switch
            {
                null => new Uri(OllamaAddress),
                { AbsolutePath: "/" } => new Uri(given, "v1"),
                _ => given,
            },
            _ => given ?? new Uri(OpenAIAddress),
        };
    }

    private static T Through<T>(HttpClient http, T options)
        where T : ClientPipelineOptions
    {
        options.Transport = new HttpClientPipelineTransport(http);
        options.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        options.NetworkTimeout = Timeout.InfiniteTimeSpan;
        return options;
    }
}

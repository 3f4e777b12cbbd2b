using System.ClientModel;
using System.Globalization;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Polly.Timeout;

namespace PolicyBot.Embeddings.Providers;

/// <summary>Says in words what a model's failure means. What a server wrote is never repeated: it may quote the text or the key.</summary>
internal static class Failure
{
    /// <summary>The model and where it is, as the beginning of a sentence.</summary>
    public static string NameOf(IEmbeddingGenerator model)
    {
        var metadata = model.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        var where = metadata?.ProviderUri is { } address ? $" at {address.GetLeftPart(UriPartial.Path).TrimEnd('/')}" : "";
        return $"The embedding model {metadata?.DefaultModelId}{where}";
    }

    /// <summary>What happened and what to do, as the rest of a sentence.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        ClientResultException answered when answered.Status > 0 => DescribeStatus(answered.Status),
        TimeoutRejectedException timeout => string.Create(CultureInfo.InvariantCulture, $"did not answer within {timeout.Timeout.TotalSeconds:0.##} s."),
        AuthenticationFailedException => "was not asked: no managed identity could be found. Give this machine one, or set PolicyBot__Embeddings__ApiKey.",
        HttpRequestException or IOException => $"cannot be reached ({OneLine(exception.GetBaseException().Message)}).",
        // The client wraps what the connection threw.
        ClientResultException { InnerException: { } inner } => Describe(inner),
        AggregateException { InnerException: { } inner } => Describe(inner),
        InvalidDataException invalid => $"answered what cannot be used: {OneLine(invalid.Message)}.",
        _ => $"answered what is no list of vectors ({exception.GetType().Name}). Check PolicyBot__Embeddings__Endpoint.",
    };

    private static string DescribeStatus(int status) => status switch
    {
        400 or 413 or 422 => $"refused the texts ({status}). Check PolicyBot__Embeddings__Model, and __Dimensions where it is set.",
        401 or 403 => $"refused the caller ({status}). Check PolicyBot__Embeddings__ApiKey, or the managed identity's role.",
        404 or 405 => $"is not there ({status}). Check PolicyBot__Embeddings__Endpoint and __Model.",
        429 => "is limiting its callers (429) and did not stop in time. Try again later, or lower PolicyBot__Embeddings__Concurrency.",
        _ => $"answered with status {status}.",
    };

    private static string OneLine(string message) => string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}

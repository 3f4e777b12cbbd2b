using System.ClientModel;
using System.Net;
using System.Text.Json;
using Microsoft.SemanticKernel;
using OpenAI.Chat;
using Polly.CircuitBreaker;
using Polly.Timeout;
using PolicyBot.Answers.Writing;

namespace PolicyBot.ChatModels;

/// <summary>Says what went wrong with a call. Providers repeat prompts and parts of keys in their messages: only our own words are used.</summary>
internal static class ChatFailures
{
    /// <summary>Whether a provider refused the request because of the tools in it.</summary>
    public static bool RefusesTools(Exception exception) =>
        Response(exception) is (HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound, var content)
        && content.Contains("tool", StringComparison.OrdinalIgnoreCase)
        && !IsFiltered(content);

    /// <summary>What an exception means.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="hasText">Whether the model had begun to answer.</param>
    public static ChatModelException Explain(Exception exception, bool hasText)
    {
        if (Response(exception) is (not 0, var content) response)
        {
            return IsFiltered(content)
                ? new ChatModelException(WritingFailure.Filtered, "the provider's content filter stepped in", exception)
                : new ChatModelException(WritingFailure.Unavailable, $"HTTP {(int)response.Status}{Advice(response.Status)}", exception);
        }

        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case BrokenCircuitException:
                    return new ChatModelException(WritingFailure.Unavailable, "it failed too often lately and is left alone for a while", exception);
                case TimeoutRejectedException:
                    return new ChatModelException(WritingFailure.Late, "it did not begin to answer in time", exception);
                case JsonException:
                    return new ChatModelException(WritingFailure.Invalid, "what it sent is no valid JSON", exception);
                case IOException or HttpRequestException when hasText:
                    return new ChatModelException(WritingFailure.Cut, "the connection was cut", exception);
                case IOException or HttpRequestException:
                    return new ChatModelException(WritingFailure.Unavailable, "it cannot be reached", exception);
            }
        }

        return new ChatModelException(hasText ? WritingFailure.Cut : WritingFailure.Invalid, exception.GetType().Name, exception);
    }

    /// <summary>What is wrong with an answer that ended; <c>null</c> where nothing is.</summary>
    /// <param name="finish">How it ended.</param>
    /// <param name="hasText">Whether there was any text.</param>
    public static ChatModelException? OfFinish(ChatFinishReason? finish, bool hasText) => finish switch
    {
        ChatFinishReason.ContentFilter => new ChatModelException(WritingFailure.Filtered, "the provider's content filter stepped in"),
        _ when !hasText => new ChatModelException(WritingFailure.Empty, "it wrote nothing"),
        ChatFinishReason.Stop => null,
        ChatFinishReason.Length => new ChatModelException(WritingFailure.Cut, "its answer is longer than the prompt's max_tokens"),
        _ => new ChatModelException(WritingFailure.Cut, "its answer breaks off"),
    };

    private static bool IsFiltered(string content) =>
        content.Contains("content_filter", StringComparison.OrdinalIgnoreCase) || content.Contains("content management policy", StringComparison.OrdinalIgnoreCase);

    private static string Advice(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => " (check PolicyBot__Chat__ApiKey)",
        HttpStatusCode.NotFound => " (check PolicyBot__Chat__Endpoint and PolicyBot__Chat__Model)",
        HttpStatusCode.TooManyRequests => " (too many requests)",
        _ => "",
    };

    private static (HttpStatusCode Status, string Content) Response(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpOperationException { StatusCode: { } status } http)
                return (status, http.ResponseContent ?? "");
            if (cause is ClientResultException { Status: > 0 } client)
                return ((HttpStatusCode)client.Status, client.Message);
        }

        return (0, "");
    }
}

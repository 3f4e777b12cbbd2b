using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using PolicyBot.Documents;
using PolicyBot.Loading;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Http;

/// <summary>Turns what an endpoint threw into a problem: bad input with its cause, anything else without details.</summary>
/// <param name="logger">Takes the details of what is not the caller's fault.</param>
public sealed class ExceptionProblems(ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    /// <summary>Answers the request with the problem that fits the exception.</summary>
    /// <param name="httpContext">The request and its response.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="cancellationToken">Cancels the answer.</param>
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (status, detail) = exception switch
        {
            BadHttpRequestException { InnerException: JsonException json } bad => (bad.StatusCode, Detail(json)),
            BadHttpRequestException bad => (bad.StatusCode, null),
            // The JSON reader knows no encoding of that name.
            InvalidOperationException when httpContext.Request.GetTypedHeaders().ContentType is { Charset.Length: > 0, Encoding: null } =>
                (StatusCodes.Status415UnsupportedMediaType, null),
            InvalidInputException bad => (StatusCodes.Status400BadRequest, bad.Message),
            NotReadyException notReady => (StatusCodes.Status503ServiceUnavailable, notReady.Message),
            // Its message is the operator's.
            StoreUnavailableException => (StatusCodes.Status503ServiceUnavailable, "The documents cannot be searched at the moment. Try again soon."),
            OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested =>
                (StatusCodes.Status499ClientClosedRequest, null),
            _ => (StatusCodes.Status500InternalServerError, null),
        };
        if (status == StatusCodes.Status500InternalServerError)
            logger.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
        if (status == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "1";
        await Problems.WriteAsync(httpContext, status, detail);
        return true;
    }

    // The exception's own message names types of the program.
    private static string Detail(JsonException json)
    {
        var where = json.LineNumber is { } line ? $" (line {line + 1}, byte {json.BytePositionInLine + 1})" : "";
        // The reader's own exception inside tells of broken JSON; without one it is a value of the wrong kind.
        if (json.InnerException is JsonException)
            return $"The body is not valid JSON{where}.";
        return json.Path is { Length: > 2 } path
            ? $"The body's field \"{path[2..]}\" is not of the right kind{where}."
            : $"The body is not the JSON object it should be{where}.";
    }
}

using Microsoft.AspNetCore.WebUtilities;
using PolicyBot.DirectLine.Http;

namespace PolicyBot.Http;

/// <summary>Writes errors as problem details (RFC 9457), and in Direct Line's own form where that is spoken.</summary>
public static class Problems
{
    /// <summary>Answers the request with a problem.</summary>
    /// <param name="context">The request and its response, which must not have begun.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="detail">What is wrong and what to do, for the person who sent the request; <c>null</c> for what the status usually means here.</param>
    public static Task WriteAsync(HttpContext context, int status, string? detail = null) =>
        context.Request.Path.StartsWithSegments(DirectLineEndpoints.Path, StringComparison.OrdinalIgnoreCase)
            ? DirectLineEndpoints.Refusal(status, detail ?? UsualDetail(status)).ExecuteAsync(context)
            : Of(status, detail).ExecuteAsync(context);

    /// <summary>A problem as the result of an endpoint.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="detail">What is wrong and what to do, for the person who sent the request; <c>null</c> for what the status usually means here.</param>
    public static IResult Of(int status, string? detail = null) =>
        Results.Problem(detail ?? UsualDetail(status), statusCode: status, title: ReasonPhrases.GetReasonPhrase(status));

    private static string? UsualDetail(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request has no JSON object as its body.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method; the header Allow names those it takes.",
        StatusCodes.Status413PayloadTooLarge => $"The body is larger than {RequestLimits.BodyBytes / 1024} KiB.",
        StatusCodes.Status415UnsupportedMediaType => "Send JSON in UTF-8, with the header Content-Type: application/json.",
        StatusCodes.Status500InternalServerError => "Something broke while this was answered. The server's log says what.",
        _ => null,
    };
}

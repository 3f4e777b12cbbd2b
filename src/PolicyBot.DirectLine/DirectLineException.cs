using Microsoft.AspNetCore.Http;

namespace PolicyBot.DirectLine;

/// <summary>A request that cannot be served, in the protocol's own terms.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The error code that programs read; the known ones are in <see cref="DirectLineErrors" />.</param>
/// <param name="message">What is wrong and what to do, shown to the caller as it is.</param>
/// <param name="retryAfter">When to try again; <c>null</c> when trying again is of no use.</param>
public sealed class DirectLineException(int status, string code, string message, TimeSpan? retryAfter = null) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The error code that programs read.</summary>
    public string Code { get; } = code;

    /// <summary>When to try again; <c>null</c> when trying again is of no use.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}

/// <summary>The ways in which a request can fail. Codes and statuses are those of the Direct Line API 3.0 reference where it
/// has one; its client ends or retries by them.</summary>
public static class DirectLineErrors
{
    /// <summary>The code of a token whose time is over: the client asks its page for a new one.</summary>
    public const string TokenExpired = "TokenExpired";

    /// <summary>400: the request is not what it should be.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public static DirectLineException Malformed(string message) => new(StatusCodes.Status400BadRequest, "MalformedData", message);

    /// <summary>400: a required value is not there.</summary>
    /// <param name="message">Which one.</param>
    public static DirectLineException Missing(string message) => new(StatusCodes.Status400BadRequest, "MissingProperty", message);

    /// <summary>400: a value lies outside its range.</summary>
    /// <param name="message">Which one and what the range is.</param>
    public static DirectLineException OutOfRange(string message) => new(StatusCodes.Status400BadRequest, "InvalidRange", message);

    /// <summary>401: the caller does not say who it is.</summary>
    /// <param name="message">What to present.</param>
    public static DirectLineException Unauthorized(string message) => new(StatusCodes.Status401Unauthorized, "Unauthorized", message);

    /// <summary>403: the token is over.</summary>
    public static DirectLineException Expired() =>
        new(StatusCodes.Status403Forbidden, TokenExpired, "The token has expired. Get a new one.");

    /// <summary>403: the caller may not do this.</summary>
    /// <param name="message">What it may not do.</param>
    public static DirectLineException NotAllowed(string message) => new(StatusCodes.Status403Forbidden, "NotAllowed", message);

    /// <summary>404: there is no such conversation, or it has ended.</summary>
    public static DirectLineException UnknownConversation() =>
        new(StatusCodes.Status404NotFound, "NotFound", "There is no such conversation, or it has ended. Start a new one.");

    /// <summary>413: the body is too large.</summary>
    /// <param name="bytes">How many bytes it may have.</param>
    public static DirectLineException TooLarge(int bytes) =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body is larger than {bytes / 1024} KiB. Send a shorter message.");

    /// <summary>415: the body is not JSON.</summary>
    public static DirectLineException NotJson() =>
        new(StatusCodes.Status415UnsupportedMediaType, "NotSupported", "Send JSON in UTF-8, with the header Content-Type: application/json.");

    /// <summary>429: the caller has too much of something.</summary>
    /// <param name="message">Of what, and what to do.</param>
    /// <param name="retryAfter">When to try again.</param>
    public static DirectLineException TooMany(string message, TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "LimitExceeded", message, retryAfter);

    /// <summary>503: the server holds as much as it can.</summary>
    public static DirectLineException Full() =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "The server holds as many messages as it can. Try again later.", TimeSpan.FromSeconds(30));

    /// <summary>503: what is kept of conversations cannot be reached for the moment.</summary>
    public static DirectLineException Unavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "Conversations cannot be kept at the moment. Try again soon.", TimeSpan.FromSeconds(2));
}

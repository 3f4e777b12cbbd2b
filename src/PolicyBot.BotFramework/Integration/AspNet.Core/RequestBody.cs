using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PolicyBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>Reads the JSON of a request: without blocking, up to a size, and strictly, where the serializer would let comments,
/// single quotes and text after the end pass.</summary>
internal static class RequestBody
{
    /// <summary>The largest body in bytes: several times the largest activity that a channel sends.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the body as an object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="RequestRefusedException">The body is no JSON object (400), not of that type (400), too large (413) or
    /// of another media type (415).</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
    {
        RequireJson(request.ContentType);
        var bytes = await ReadBytesAsync(request, cancellationToken).ConfigureAwait(false);
        RequireObject(bytes.Span);
        try
        {
            using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(StrictUtf8.GetString(bytes.Span)));
            return HttpHelper.BotMessageSerializer.Deserialize<T>(reader)
                ?? throw new RequestRefusedException(StatusCodes.Status400BadRequest, "The body is not a JSON object.");
        }
        catch (DecoderFallbackException)
        {
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, "The body is not valid UTF-8.");
        }
        catch (Newtonsoft.Json.JsonException exception)
        {
            var path = (exception as Newtonsoft.Json.JsonSerializationException)?.Path ?? (exception as Newtonsoft.Json.JsonReaderException)?.Path;
            throw new RequestRefusedException(
                StatusCodes.Status400BadRequest,
                string.IsNullOrEmpty(path) ? "The body is not an activity." : $"The body's field \"{path}\" is not of the right kind.");
        }
    }

    private static void RequireJson(string? contentType)
    {
        if (string.IsNullOrEmpty(contentType))
            return;
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !(type.MatchesMediaType("application/json") || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            || !(!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RequestRefusedException(
                StatusCodes.Status415UnsupportedMediaType, "Send JSON in UTF-8, with the header Content-Type: application/json.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
            throw TooLarge();
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > MaxBytes)
                throw TooLarge();
            body.Write(buffer, 0, read);
        }

        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        return bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }

    private static void RequireObject(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = HttpHelper.MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new RequestRefusedException(StatusCodes.Status400BadRequest, "The body is not a JSON object.");
            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            var where = exception.LineNumber is { } line ? $" (line {line + 1}, byte {exception.BytePositionInLine + 1})" : "";
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, $"The body is not valid JSON{where}.");
        }
    }

    private static RequestRefusedException TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {MaxBytes / 1024} KiB.");
}

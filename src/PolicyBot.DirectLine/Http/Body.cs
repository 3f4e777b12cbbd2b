using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PolicyBot.DirectLine.Http;

/// <summary>Reads the bodies of requests, never more than allowed.</summary>
internal static class Body
{
    private const int Chunk = 16 * 1024;

    /// <summary>Reads a body of JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <exception cref="DirectLineException">It is too large, or says that it is not JSON in UTF-8.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
            throw DirectLineErrors.TooLarge(limit);
        using var body = new MemoryStream();
        var chunk = new byte[Chunk];
        while (await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted) is > 0 and var count)
        {
            if (body.Length + count > limit)
                throw DirectLineErrors.TooLarge(limit);
            body.Write(chunk, 0, count);
        }

        if (body.Length > 0 && !IsJson(request))
            throw DirectLineErrors.NotJson();
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase));
}

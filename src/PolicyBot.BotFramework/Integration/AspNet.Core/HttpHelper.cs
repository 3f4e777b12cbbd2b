using System.Text;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>How activities become JSON and back, wherever they cross the wire.</summary>
public static class HttpHelper
{
    /// <summary>Names as the protocol writes them, no nulls, dates in ISO 8601. Strings that look like dates stay strings and
    /// <c>$ref</c> is a field like any other, so that what a channel sends goes on as it came.</summary>
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        DateParseHandling = DateParseHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        MaxDepth = MaxDepth,
    };

    /// <summary>A serializer with <see cref="BotMessageSerializerSettings"/>.</summary>
    public static readonly JsonSerializer BotMessageSerializer = JsonSerializer.Create(BotMessageSerializerSettings);

    internal const int MaxDepth = 128;

    /// <summary>Reads the JSON of a request.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <param name="request">The request.</param>
    /// <returns>What was read; the type's default when the body is no JSON object of that type.</returns>
    public static async Task<T?> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return await RequestBody.ReadAsync<T>(request, request.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (RequestRefusedException)
        {
            return default;
        }
    }

    /// <summary>Writes the answer to an invoke as a response.</summary>
    /// <param name="response">The response, not begun.</param>
    /// <param name="invokeResponse">The answer; null for an empty response of status 200.</param>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse? invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body is not { } body)
            return;
        response.ContentType = "application/json; charset=utf-8";
        var json = Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(body, BotMessageSerializerSettings));
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}

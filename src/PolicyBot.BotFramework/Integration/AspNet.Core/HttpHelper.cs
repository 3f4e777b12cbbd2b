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
        MaxDepth = 128,
    };

    /// <summary>A serializer with <see cref="BotMessageSerializerSettings"/>.</summary>
    public static readonly JsonSerializer BotMessageSerializer = JsonSerializer.Create(BotMessageSerializerSettings);
}

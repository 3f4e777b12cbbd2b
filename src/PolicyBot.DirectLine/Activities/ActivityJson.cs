using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyBot.DirectLine.Activities;

/// <summary>Turns activities into JSON and back, as the Bot Framework's schema wants it.</summary>
public static class ActivityJson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        // A date in a text stays the text it was.
        DateParseHandling = DateParseHandling.None,
    };

    /// <summary>The activity's fields, those that are not set left out.</summary>
    /// <param name="activity">The activity.</param>
    public static JObject ToFields(Activity activity) => JObject.FromObject(activity, JsonSerializer.Create(Settings));

    /// <summary>The activity that the fields describe.</summary>
    /// <param name="fields">The fields.</param>
    /// <exception cref="DirectLineException">A field is not of the right kind.</exception>
    public static Activity ToActivity(JObject fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        try
        {
            return fields.ToObject<Activity>(JsonSerializer.Create(Settings))!;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or OverflowException or InvalidCastException)
        {
            var field = exception is JsonSerializationException { Path: { Length: > 0 } path } ? $"field \"{path}\"" : "one of its fields";
            throw DirectLineErrors.Malformed($"The body is not an activity: {field} is not of the right kind.");
        }
    }

    /// <summary>The fields in a text that this class wrote.</summary>
    /// <param name="json">The text in UTF-8.</param>
    public static JObject ToFields(ReadOnlyMemory<byte> json)
    {
        using var reader = new JsonTextReader(new StringReader(Utf8.GetString(json.Span))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    /// <summary>The fields as text in UTF-8.</summary>
    /// <param name="fields">The fields.</param>
    public static byte[] ToUtf8(JObject fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        using var bytes = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(bytes, Utf8)))
            fields.WriteTo(writer);
        return bytes.ToArray();
    }
}

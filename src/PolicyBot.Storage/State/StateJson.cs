using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyBot.Storage.Schema;

namespace PolicyBot.Storage.State;

/// <summary>Turns what is kept into JSON and back. Types are named for whole objects alone, and read back only where they are
/// meant to be kept (<see cref="IStoreItem" />).</summary>
internal static class StateJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        // A date in a text stays the text it was.
        DateParseHandling = DateParseHandling.None,
        Culture = CultureInfo.InvariantCulture,
    });

    /// <summary>The object's fields, its ETag left out: that stands beside them.</summary>
    public static JObject ToFields(object value)
    {
        var fields = JObject.FromObject(value, Serializer);
        if (value is IStoreItem and not StoredState)
        {
            foreach (var etag in fields.Properties().Where(field => field.Name.Equals(nameof(IStoreItem.ETag), StringComparison.OrdinalIgnoreCase)).ToArray())
                etag.Remove();
        }

        return fields;
    }

    /// <summary>The type to note beside the fields; <c>null</c> for a state.</summary>
    public static string? TypeOf(object value) => value is IDictionary<string, object?> ? null : value.GetType().AssemblyQualifiedName;

    /// <summary>The object that a row holds.</summary>
    public static object ToObject(StateRow row)
    {
        var fields = Parse(row.Value);
        if (row.Type is null)
            return new StoredState(fields, row.ETag);
        if (Type.GetType(row.Type) is not { } type || !type.IsAssignableTo(typeof(IStoreItem)))
            return fields;
        var item = (IStoreItem)fields.ToObject(type, Serializer)!;
        item.ETag = row.ETag;
        return item;
    }

    /// <summary>The fields as text that every database takes: halves of characters, which people may send, are escaped.</summary>
    public static string ToText(JObject fields)
    {
        var json = fields.ToString(Formatting.None);
        if (!json.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return json;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text) { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii })
            fields.WriteTo(writer);
        return text.ToString();
    }

    /// <summary>Reads fields.</summary>
    public static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}

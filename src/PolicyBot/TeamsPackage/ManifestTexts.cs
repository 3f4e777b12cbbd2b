using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.TeamsPackage;

/// <summary>Reads the texts of a JSON file with their paths.</summary>
internal static class ManifestTexts
{
    /// <summary>The file as an object; <c>null</c> where it is none.</summary>
    public static JsonObject? Read(byte[] file)
    {
        try
        {
            return JsonNode.Parse(file) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Every text under <paramref name="node"/>, with its path from <paramref name="path"/> on.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(JsonNode? node, string path = "") => node switch
    {
        JsonObject fields => fields.SelectMany(field => Of(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
        JsonArray items => items.SelectMany((item, index) => Of(item, $"{path}[{index}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [new(path, text)],
        _ => [],
    };
}

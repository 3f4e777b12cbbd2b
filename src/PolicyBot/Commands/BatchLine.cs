using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Commands;

/// <summary>A line of a batch: an object with <c>id</c> and <c>q</c>.</summary>
internal static class BatchLine
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <returns>Its id where it has one, and either its text or what is wrong.</returns>
    public static (JsonNode? Id, string? Text, string? Error) Read(string line, int number)
    {
        JsonObject? row;
        try
        {
            row = JsonNode.Parse(line) as JsonObject;
            // The parser reads an object's fields only when they are asked for; a repeated one throws then.
            _ = row?.Count;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return (null, null, $"Line {number} is not JSON.");
        }

        if (row is null)
            return (null, null, $"Line {number} is not a JSON object.");
        if (Id(row["id"]) is not { } id)
            return (null, null, $"Line {number} has no \"id\" that is a text or a number.");
        return Text(row["q"]) is { } question
            ? (id, question, null)
            : (id, null, $"Line {number} has no \"q\" that is a text.");
    }

    private static JsonNode? Id(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => value.DeepClone(),
        JsonValueKind.String when Text(value) is { } text => JsonValue.Create(text),
        _ => null,
    };

    private static string? Text(JsonNode? value)
    {
        try
        {
            return value is JsonValue given && given.TryGetValue<string>(out var text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character, written as an escape, is JSON but no text.
            return null;
        }
    }
}

using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyBot.DirectLine.Activities;

/// <summary>An activity as a client posted it.</summary>
/// <param name="Fields">All its fields, known or not.</param>
/// <param name="Type">Its type; one that users may send.</param>
/// <param name="ClientActivityId">The id that the client knows it by, the same when it posts again; <c>null</c> when it gave none.</param>
public sealed record PostedActivity(JObject Fields, string Type, string? ClientActivityId)
{
    private const int ClientActivityIdLength = 200;

    private static readonly HashSet<string> TypesOfUsers = new(StringComparer.Ordinal)
    {
        ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.Invoke,
        ActivityTypes.MessageReaction, ActivityTypes.EndOfConversation,
    };

    /// <summary>Reads an activity.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="depth">How many levels of objects and arrays it may have.</param>
    /// <exception cref="DirectLineException">It is no activity that a user may send.</exception>
    public static PostedActivity Read(ReadOnlyMemory<byte> body, int depth)
    {
        RequireJson(body.Span, depth);
        if (Parse(body) is not JObject fields)
            throw DirectLineErrors.Malformed("The body is not an activity: send a JSON object.");
        if (fields["type"] is not JValue { Value: string type })
            throw DirectLineErrors.Missing("The activity's field \"type\" is missing. Send {\"type\": \"message\", …}.");
        if (!TypesOfUsers.Contains(type))
            throw DirectLineErrors.Malformed($"Users may send activities of these types: {string.Join(", ", TypesOfUsers.Order(StringComparer.Ordinal))}.");
        return new PostedActivity(fields, type, ReadClientActivityId(fields));
    }

    private static string? ReadClientActivityId(JObject fields)
    {
        if (fields["channelData"] is not JObject data || data["clientActivityID"] is not { Type: not JTokenType.Null } id)
            return null;
        return id is JValue { Value: string { Length: > 0 and <= ClientActivityIdLength } text }
            ? text
            : throw DirectLineErrors.Malformed($"The field \"channelData.clientActivityID\" is a text of 1 to {ClientActivityIdLength} characters.");
    }

    // The parser below accepts more than JSON: comments, single quotes, broken UTF-8.
    private static void RequireJson(ReadOnlySpan<byte> body, int depth)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = depth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    _ = reader.GetString();
            }
        }
        catch (System.Text.Json.JsonException broken)
        {
            throw DirectLineErrors.Malformed(
                $"The body is not valid JSON with at most {depth} levels (line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}).");
        }
        catch (InvalidOperationException)
        {
            throw DirectLineErrors.Malformed("The body holds text that is not valid Unicode.");
        }
    }

    private static JToken Parse(ReadOnlyMemory<byte> body)
    {
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(body.Span))) { DateParseHandling = DateParseHandling.None };
        try
        {
            return JToken.ReadFrom(reader);
        }
        catch (Newtonsoft.Json.JsonException)
        {
            throw DirectLineErrors.Malformed("The body holds a number that is too long.");
        }
    }
}

using System.Text.Json;

namespace PolicyBot.DirectLine.Http;

/// <summary>What a request for a token or a conversation asks for. Origins to be trusted are not read: pages of other sites
/// are never served.</summary>
/// <param name="UserId">The user that the caller names.</param>
/// <param name="Locale">The user's language as a BCP 47 tag.</param>
/// <param name="ConversationId">The conversation that the token shall open.</param>
internal sealed record StartRequest(string? UserId, string? Locale, string? ConversationId)
{
    /// <summary>How many bytes the body may have.</summary>
    public const int Bytes = 16 * 1024;

    private const int IdLength = 100;
    private const int LocaleLength = 35;
    private const string ReservedForTokens = "dl_";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    /// <summary>Who the user is: as named when the name is one that only tokens may carry, else somebody new.</summary>
    public string User => UserId is not null && UserId.StartsWith(ReservedForTokens, StringComparison.Ordinal)
        ? UserId
        : $"{ReservedForTokens}{Guid.NewGuid():N}";

    /// <summary>Reads the body; an empty one asks for nothing in particular.</summary>
    /// <param name="body">The body.</param>
    /// <exception cref="DirectLineException">It is not JSON, or a field is not of the right kind.</exception>
    public static StartRequest Read(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return new StartRequest(null, null, null);
        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw DirectLineErrors.Malformed("The body is not a JSON object. Send {} or nothing.");
            var user = Field(root, "user");
            if (user is { ValueKind: not JsonValueKind.Object })
                throw DirectLineErrors.Malformed("The field \"user\" is an object such as {\"id\": \"dl_…\"}.");
            return new StartRequest(
                user is { } named ? Text(named, "id", IdLength, c => !char.IsControl(c)) : null,
                Text(root, "locale", LocaleLength, c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'),
                Text(root, "conversationId", IdLength, char.IsAsciiLetterOrDigit));
        }
        catch (JsonException broken)
        {
            throw DirectLineErrors.Malformed($"The body is not valid JSON (line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}).");
        }
        catch (InvalidOperationException)
        {
            throw DirectLineErrors.Malformed("The body holds text that is not valid Unicode.");
        }
    }

    private static JsonElement? Field(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement of, string name, int length, Func<char, bool> allowed)
    {
        if (Field(of, name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } text || text.Length > length || !text.All(allowed))
            throw DirectLineErrors.Malformed($"The field \"{name}\" is not of the right kind, has more than {length} characters, or characters that it may not have.");
        return text.Length == 0 ? null : text;
    }
}

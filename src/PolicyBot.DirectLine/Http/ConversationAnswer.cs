using System.Text.Json.Serialization;

namespace PolicyBot.DirectLine.Http;

/// <summary>A token and the conversation that it opens.</summary>
/// <param name="ConversationId">The conversation's id.</param>
/// <param name="Token">The token.</param>
/// <param name="ExpiresIn">How long the token holds, in seconds.</param>
/// <param name="StreamUrl">Where to open the stream; left out in answers that give no stream.</param>
internal sealed record ConversationAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl = null);

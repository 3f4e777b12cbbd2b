namespace PolicyBot.DirectLine.Tokens;

/// <summary>What a token says of its holder.</summary>
/// <param name="ConversationId">The one conversation that it opens.</param>
/// <param name="UserId">Who its holder is in that conversation.</param>
public sealed record TokenGrant(string ConversationId, string UserId);

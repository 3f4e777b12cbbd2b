namespace PolicyBot.DirectLine.Conversations;

/// <summary>How a conversation begins.</summary>
/// <param name="Id">Its id.</param>
/// <param name="UserId">Who is in it besides the bot.</param>
/// <param name="Locale">The user's language as a BCP 47 tag; <c>null</c> when unknown.</param>
/// <param name="Caller">Who starts it, for the limits.</param>
public sealed record ConversationStart(string Id, string UserId, string? Locale, string Caller);

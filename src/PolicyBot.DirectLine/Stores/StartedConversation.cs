namespace PolicyBot.DirectLine.Stores;

/// <summary>What came of starting a conversation.</summary>
/// <param name="IsNew">Whether there was none of that id.</param>
/// <param name="MadeRoom">The ids of idle conversations that ended to make room for it.</param>
public sealed record StartedConversation(bool IsNew, IReadOnlyList<string> MadeRoom);

namespace PolicyBot.DirectLine.Conversations;

/// <summary>An activity of a conversation as every reader gets it.</summary>
/// <param name="Sequence">Its number in the conversation, from 1; numbers may be left out but never come twice.</param>
/// <param name="Id">Its id.</param>
/// <param name="Timestamp">When the server took it; later than that of every earlier one, by a millisecond at least.</param>
/// <param name="Json">The activity in UTF-8.</param>
/// <param name="Speaker">Who sent it.</param>
/// <param name="IsTyping">Whether it only says that its sender is about to send something.</param>
/// <param name="ClientActivityId">The id that the client knows it by; <c>null</c> when it gave none.</param>
public sealed record LogEntry(
    long Sequence, string Id, DateTimeOffset Timestamp, ReadOnlyMemory<byte> Json, Speaker Speaker, bool IsTyping, string? ClientActivityId);

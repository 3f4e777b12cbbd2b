namespace PolicyBot.DirectLine.Stores;

/// <summary>An activity that waits for the bot.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Time">When it was taken.</param>
/// <param name="Body">Its JSON in UTF-8, without <c>id</c> and <c>timestamp</c>.</param>
/// <param name="IsShown">Whether the conversation's readers see it too.</param>
public sealed record WaitingActivity(long Sequence, DateTimeOffset Time, ReadOnlyMemory<byte> Body, bool IsShown);

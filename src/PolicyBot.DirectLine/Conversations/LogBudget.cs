namespace PolicyBot.DirectLine.Conversations;

/// <summary>Counts the bytes that the logs of all conversations hold.</summary>
/// <param name="limits">How many they may hold.</param>
public sealed class LogBudget(DirectLineLimits limits)
{
    private long _bytes;

    /// <summary>How many bytes they hold.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Whether nothing more should be taken from users.</summary>
    public bool IsSpent => Bytes >= limits.BytesInAll;

    /// <summary>Counts a change.</summary>
    /// <param name="bytes">How many bytes came; negative when they went.</param>
    public void Add(long bytes) => Interlocked.Add(ref _bytes, bytes);
}

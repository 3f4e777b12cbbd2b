using System.Globalization;
using System.Text;
using PolicyBot.DirectLine.Stores;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>An activity of a conversation as every reader gets it.</summary>
/// <param name="Sequence">Its number in the conversation, from 1; numbers may be left out but never come twice.</param>
/// <param name="Id">Its id.</param>
/// <param name="Timestamp">When the server took it; later than that of every earlier one, by a millisecond at least.</param>
/// <param name="Json">The activity in UTF-8.</param>
/// <param name="Speaker">Who sent it.</param>
/// <param name="IsTyping">Whether it only says that its sender is about to send something.</param>
public sealed record LogEntry(long Sequence, string Id, DateTimeOffset Timestamp, ReadOnlyMemory<byte> Json, Speaker Speaker, bool IsTyping)
{
    /// <summary>The entry of an activity.</summary>
    /// <param name="conversationId">Its conversation.</param>
    /// <param name="kept">The activity.</param>
    public static LogEntry Of(string conversationId, KeptActivity kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var id = IdOf(conversationId, kept.Sequence);
        var time = kept.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var head = Encoding.UTF8.GetBytes($"{{\"id\":\"{id}\",\"timestamp\":\"{time}\"{(kept.Body.Length > 2 ? "," : "")}");
        var json = new byte[head.Length + kept.Body.Length - 1];
        head.CopyTo(json, 0);
        kept.Body.Span[1..].CopyTo(json.AsSpan(head.Length));
        return new LogEntry(kept.Sequence, id, kept.Time, json, kept.Speaker, kept.IsTyping);
    }

    /// <summary>The id of an activity.</summary>
    /// <param name="conversationId">Its conversation.</param>
    /// <param name="sequence">Its number.</param>
    public static string IdOf(string conversationId, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");
}

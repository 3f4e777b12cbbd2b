using System.Text;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>Activities in order, and the watermark that stands after them.</summary>
/// <param name="Activities">The activities; empty when there is nothing new.</param>
/// <param name="Sequence">The watermark as a number.</param>
public sealed record ActivitySet(IReadOnlyList<LogEntry> Activities, long Sequence)
{
    /// <summary>The set as the protocol's JSON in UTF-8.</summary>
    public byte[] ToJson()
    {
        using var json = new MemoryStream(64 + Activities.Sum(a => a.Json.Length + 1));
        json.Write("{\"activities\":["u8);
        for (var i = 0; i < Activities.Count; i++)
        {
            if (i > 0)
                json.WriteByte((byte)',');
            json.Write(Activities[i].Json.Span);
        }

        json.Write(Encoding.UTF8.GetBytes($"],\"watermark\":\"{Watermark.Of(Sequence)}\"}}"));
        return json.ToArray();
    }
}

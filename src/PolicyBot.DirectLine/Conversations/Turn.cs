using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Stores;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>An activity whose turn has come.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Incoming">The activity for the bot.</param>
public sealed record Turn(long Sequence, Activity Incoming)
{
    /// <summary>The turn of an activity that waited, perhaps in another process.</summary>
    /// <param name="waiting">The activity.</param>
    /// <param name="start">How its conversation began.</param>
    public static Turn Of(WaitingActivity waiting, ConversationStart start)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(start);
        var fields = ActivityJson.ToFields(waiting.Body);
        if (!waiting.IsShown)
            return new Turn(waiting.Sequence, ActivityJson.ToActivity(fields));
        var incoming = IncomingActivity.ForBot(new PostedActivity(fields, (string)fields["type"]!, null), start, (string)fields["from"]!["id"]!);
        incoming.Id = LogEntry.IdOf(start.Id, waiting.Sequence);
        incoming.Timestamp = waiting.Time;
        return new Turn(waiting.Sequence, incoming);
    }
}

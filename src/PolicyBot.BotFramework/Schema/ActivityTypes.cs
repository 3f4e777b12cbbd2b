namespace PolicyBot.BotFramework.Schema;

/// <summary>The kinds of activity, as they are called on the wire.</summary>
public static class ActivityTypes
{
    /// <summary>People came or went.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A program told the bot something.</summary>
    public const string Event = "event";

    /// <summary>Not sent: the adapter waits the number of milliseconds in the value.</summary>
    public const string Delay = "delay";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A call that is answered in the same request.</summary>
    public const string Invoke = "invoke";

    /// <summary>Something was said.</summary>
    public const string Message = "message";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody reacted to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was replaced.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>Something for developers.</summary>
    public const string Trace = "trace";

    /// <summary>The sender is busy with an answer.</summary>
    public const string Typing = "typing";
}

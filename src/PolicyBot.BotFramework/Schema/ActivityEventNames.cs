namespace PolicyBot.BotFramework.Schema;

/// <summary>Names of events that the adapter itself makes.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot goes on with a conversation unasked.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The bot began a conversation.</summary>
    public const string CreateConversation = "CreateConversation";
}

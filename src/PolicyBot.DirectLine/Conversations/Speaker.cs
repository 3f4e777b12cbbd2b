namespace PolicyBot.DirectLine.Conversations;

/// <summary>Who sends an activity.</summary>
public enum Speaker
{
    /// <summary>The person.</summary>
    User,

    /// <summary>The bot.</summary>
    Bot,
}

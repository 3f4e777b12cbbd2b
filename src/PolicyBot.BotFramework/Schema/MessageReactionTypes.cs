namespace PolicyBot.BotFramework.Schema;

/// <summary>Reactions that the protocol names; channels add their own.</summary>
public static class MessageReactionTypes
{
    /// <summary>A thumb up.</summary>
    public const string Like = "like";

    /// <summary>A plus one.</summary>
    public const string PlusOne = "plusOne";
}

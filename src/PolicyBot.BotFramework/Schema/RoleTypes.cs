namespace PolicyBot.BotFramework.Schema;

/// <summary>The parts that accounts play in a conversation.</summary>
public static class RoleTypes
{
    /// <summary>A person.</summary>
    public const string User = "user";

    /// <summary>A bot.</summary>
    public const string Bot = "bot";

    /// <summary>A bot that another bot calls.</summary>
    public const string Skill = "skill";
}

namespace PolicyBot.Bot.Teams;

/// <summary>Tells which kind of chat in Microsoft Teams an activity belongs to.</summary>
internal static class TeamsChat
{
    private const string ChannelId = "msteams";

    /// <summary>Whether it comes from Teams.</summary>
    public static bool IsTeams(Activity activity) => activity.ChannelId == ChannelId;

    /// <summary>Whether it comes from a chat in Teams between one person and the bot. What Teams does not call so is taken for a
    /// group, where less is allowed.</summary>
    public static bool IsPersonal(Activity activity) =>
        IsTeams(activity) && string.Equals(activity.Conversation?.ConversationType, "personal", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it comes from a group chat or a channel in Teams.</summary>
    public static bool IsShared(Activity activity) => IsTeams(activity) && !IsPersonal(activity);
}

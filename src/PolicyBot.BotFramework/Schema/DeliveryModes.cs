namespace PolicyBot.BotFramework.Schema;

/// <summary>How the replies to an activity travel.</summary>
public static class DeliveryModes
{
    /// <summary>Each reply is posted to the channel.</summary>
    public const string Normal = "normal";

    /// <summary>As a notification, not kept in the conversation.</summary>
    public const string Notification = "notification";

    /// <summary>All replies come back in the response to the request.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>Kept nowhere.</summary>
    public const string Ephemeral = "ephemeral";
}

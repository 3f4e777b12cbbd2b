using System.Collections.Frozen;
using Newtonsoft.Json.Linq;
using PolicyBot.DirectLine.Conversations;

namespace PolicyBot.DirectLine.Activities;

/// <summary>What a user sends, as the bot and as the conversation's readers get it. Who sends, where and when is the server's
/// word, never the client's.</summary>
public static class IncomingActivity
{
    /// <summary>The channel's name, as Microsoft's own Direct Line gives it.</summary>
    public const string ChannelId = "directline";

    private const string ServiceUrl = "urn:policybot:directline";
    private const int NameLength = 100;

    // Readers of JSON may take "Conversation" for "conversation".
    private static readonly FrozenSet<string> Ours = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "id", "timestamp", "serviceUrl", "callerId", "deliveryMode", "recipient", "from", "channelId", "conversation");

    /// <summary>The bot's account in every conversation.</summary>
    public static ChannelAccount Bot() => new() { Id = "policybot", Name = "PolicyBot", Role = RoleTypes.Bot };

    /// <summary>Tells the bot that the user has joined.</summary>
    /// <param name="start">How the conversation begins.</param>
    /// <param name="time">When.</param>
    public static Activity Joined(ConversationStart start, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(start);
        var user = new ChannelAccount { Id = start.UserId, Role = RoleTypes.User };
        return new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Timestamp = time,
            ChannelId = ChannelId,
            ServiceUrl = ServiceUrl,
            Conversation = new ConversationAccount { Id = start.Id },
            From = user,
            Recipient = Bot(),
            Locale = start.Locale,
            MembersAdded = [user],
        };
    }

    /// <summary>The activity for the bot.</summary>
    /// <param name="posted">The activity as it was posted.</param>
    /// <param name="start">How its conversation began.</param>
    /// <param name="userId">Who sends it.</param>
    /// <exception cref="DirectLineException">A field is not of the right kind.</exception>
    public static Activity ForBot(PostedActivity posted, ConversationStart start, string userId)
    {
        ArgumentNullException.ThrowIfNull(start);
        var echo = Echo(posted, start, userId);
        var activity = ActivityJson.ToActivity(echo);
        // Names are read in any case ("Conversation"), so what the server decides is set on what was read.
        activity.Type = posted.Type;
        activity.Id = null;
        activity.Timestamp = null;
        activity.From = new ChannelAccount { Id = userId, Name = (string?)echo["from"]?["name"], Role = RoleTypes.User };
        activity.Conversation = new ConversationAccount { Id = start.Id };
        activity.ChannelId = ChannelId;
        activity.CallerId = null;
        activity.DeliveryMode = null;
        activity.ServiceUrl = ServiceUrl;
        activity.Recipient = Bot();
        activity.Locale ??= start.Locale;
        return activity;
    }

    /// <summary>The fields that the conversation's readers get: everything that was posted, but with the true sender.</summary>
    /// <param name="posted">The activity as it was posted.</param>
    /// <param name="start">How its conversation began.</param>
    /// <param name="userId">Who sends it.</param>
    public static JObject Echo(PostedActivity posted, ConversationStart start, string userId)
    {
        ArgumentNullException.ThrowIfNull(posted);
        ArgumentNullException.ThrowIfNull(start);
        var echo = (JObject)posted.Fields.DeepClone();
        foreach (var field in echo.Properties().Where(field => Ours.Contains(field.Name)).ToList())
            field.Remove();
        var from = new JObject { ["id"] = userId, ["role"] = RoleTypes.User };
        if (posted.Fields["from"] is JObject sender && sender["name"] is JValue { Value: string { Length: > 0 and <= NameLength } name })
            from["name"] = name;
        echo["from"] = from;
        echo["channelId"] = ChannelId;
        echo["conversation"] = new JObject { ["id"] = start.Id };
        return echo;
    }
}

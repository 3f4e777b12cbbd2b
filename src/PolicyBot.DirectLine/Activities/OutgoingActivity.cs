using Newtonsoft.Json.Linq;
using PolicyBot.DirectLine.Conversations;

namespace PolicyBot.DirectLine.Activities;

/// <summary>What the bot says, as the conversation's readers get it.</summary>
public static class OutgoingActivity
{
    /// <summary>The activity's fields with the bot as the sender.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="start">How its conversation began.</param>
    public static JObject Of(Activity activity, ConversationStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        var fields = ActivityJson.ToFields(activity);
        fields.Remove("serviceUrl");
        var bot = IncomingActivity.Bot();
        fields["from"] = new JObject { ["id"] = bot.Id, ["name"] = bot.Name, ["role"] = bot.Role };
        fields["channelId"] = IncomingActivity.ChannelId;
        fields["conversation"] = new JObject { ["id"] = start.Id };
        return fields;
    }
}

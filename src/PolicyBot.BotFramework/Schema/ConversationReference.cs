using System.Globalization;
using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A place in a conversation: enough to send something there later.</summary>
public class ConversationReference
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public ConversationReference()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="user">The person.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">The address to post to.</param>
    public ConversationReference(
        string? activityId = default, ChannelAccount? user = default, ChannelAccount? bot = default,
        ConversationAccount? conversation = default, string? channelId = default, string? serviceUrl = default)
        : this(default, activityId, user, bot, conversation, channelId, serviceUrl)
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="locale">The language.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="user">The person.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">The address to post to.</param>
    public ConversationReference(
        CultureInfo? locale, string? activityId = default, ChannelAccount? user = default, ChannelAccount? bot = default,
        ConversationAccount? conversation = default, string? channelId = default, string? serviceUrl = default)
    {
        Locale = locale?.ToString();
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>The activity's id; <see langword="null"/> when the place is the conversation as a whole.</summary>
    [JsonProperty(PropertyName = "activityId")]
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    [JsonProperty(PropertyName = "user")]
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    [JsonProperty(PropertyName = "bot")]
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The channel, for instance <c>msteams</c>.</summary>
    [JsonProperty(PropertyName = "channelId")]
    public string? ChannelId { get; set; }

    /// <summary>The language, as a BCP 47 tag.</summary>
    [JsonProperty(PropertyName = "locale")]
    public string? Locale { get; set; }

    /// <summary>The address to post to.</summary>
    [JsonProperty(PropertyName = "serviceUrl")]
    public string? ServiceUrl { get; set; }

    /// <summary>An event at this place, with which a bot goes on with the conversation unasked.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyBot.BotFramework.Schema;

// What stands on the wire.
public partial class Activity
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public Activity()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="type">The kind of activity, one of <see cref="ActivityTypes"/>.</param>
    /// <param name="id">The channel's id of this activity.</param>
    /// <param name="timestamp">When the activity was sent, in UTC.</param>
    /// <param name="localTimestamp">When the activity was sent, in the sender's time zone.</param>
    /// <param name="serviceUrl">The address to which replies are posted.</param>
    /// <param name="channelId">The channel, for instance <c>msteams</c>.</param>
    /// <param name="from">The sender.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="recipient">The receiver.</param>
    /// <param name="textFormat">How the text is written, one of <see cref="TextFormatTypes"/>.</param>
    /// <param name="attachmentLayout">How several attachments are laid out, one of <see cref="AttachmentLayoutTypes"/>.</param>
    /// <param name="membersAdded">Who came, the bot itself included.</param>
    /// <param name="membersRemoved">Who went, the bot itself included.</param>
    /// <param name="reactionsAdded">The reactions given.</param>
    /// <param name="reactionsRemoved">The reactions taken back.</param>
    /// <param name="topicName">The conversation's new name.</param>
    /// <param name="historyDisclosed">Whether what was said before is shown to who comes.</param>
    /// <param name="locale">The language of the text, as a BCP 47 tag.</param>
    /// <param name="text">What is said.</param>
    /// <param name="speak">What a speaking channel says instead of the text.</param>
    /// <param name="inputHint">Whether an answer is expected, one of <see cref="InputHints"/>.</param>
    /// <param name="summary">What is shown where attachments cannot be.</param>
    /// <param name="suggestedActions">Buttons that go away once used.</param>
    /// <param name="attachments">Cards and files.</param>
    /// <param name="entities">Facts about the activity; <see langword="null"/> when the sender gave none.</param>
    /// <param name="channelData">What only the one channel understands; an inbound object is a <see cref="JObject"/>.</param>
    /// <param name="action">Whether the bot was added or removed.</param>
    /// <param name="replyToId">The id of the activity that this one replies to.</param>
    /// <param name="label">Where in the program a trace was written.</param>
    /// <param name="valueType">The name of the value's type.</param>
    /// <param name="value">What an event, an invoke or a button carries; an inbound object is a <see cref="JObject"/>, a whole number a <see cref="long"/>.</param>
    /// <param name="name">The name of an event or an invoke.</param>
    /// <param name="relatesTo">The conversation that the activity is about, when it is another one.</param>
    /// <param name="code">Why the conversation is over.</param>
    /// <param name="expiration">When the activity is of no use any more.</param>
    /// <param name="importance">How important the message is: <c>low</c>, <c>normal</c> or <c>high</c>.</param>
    /// <param name="deliveryMode">How replies travel, one of <see cref="DeliveryModes"/>.</param>
    /// <param name="listenFor">Words that a listening channel should expect.</param>
    /// <param name="localTimezone">The sender's time zone, as an IANA name.</param>
    public Activity(
        string? type = default, string? id = default, DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default, string? serviceUrl = default, string? channelId = default,
        ChannelAccount? from = default, ConversationAccount? conversation = default, ChannelAccount? recipient = default,
        string? textFormat = default, string? attachmentLayout = default, IList<ChannelAccount>? membersAdded = default,
        IList<ChannelAccount>? membersRemoved = default, IList<MessageReaction>? reactionsAdded = default,
        IList<MessageReaction>? reactionsRemoved = default, string? topicName = default, bool? historyDisclosed = default,
        string? locale = default, string? text = default, string? speak = default, string? inputHint = default,
        string? summary = default, SuggestedActions? suggestedActions = default, IList<Attachment>? attachments = default,
        IList<Entity>? entities = default, object? channelData = default, string? action = default, string? replyToId = default,
        string? label = default, string? valueType = default, object? value = default, string? name = default,
        ConversationReference? relatesTo = default, string? code = default, DateTimeOffset? expiration = default,
        string? importance = default, string? deliveryMode = default, IList<string>? listenFor = default,
        string? localTimezone = default)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        LocalTimezone = localTimezone;
    }

    /// <summary>The kind of activity, one of <see cref="ActivityTypes"/>.</summary>
    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }

    /// <summary>The channel's id of this activity.</summary>
    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    /// <summary>When the activity was sent, in UTC.</summary>
    [JsonProperty(PropertyName = "timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When the activity was sent, in the sender's time zone.</summary>
    [JsonProperty(PropertyName = "localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone, as an IANA name.</summary>
    [JsonProperty(PropertyName = "localTimezone")]
    public string? LocalTimezone { get; set; }

    /// <summary>The address to which replies are posted.</summary>
    [JsonProperty(PropertyName = "serviceUrl")]
    public string? ServiceUrl { get; set; }

    /// <summary>The channel, for instance <c>msteams</c>.</summary>
    [JsonProperty(PropertyName = "channelId")]
    public string? ChannelId { get; set; }

    /// <summary>The sender.</summary>
    [JsonProperty(PropertyName = "from")]
    public ChannelAccount? From { get; set; }

    /// <summary>The conversation.</summary>
    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The receiver.</summary>
    [JsonProperty(PropertyName = "recipient")]
    public ChannelAccount? Recipient { get; set; }

    /// <summary>How the text is written, one of <see cref="TextFormatTypes"/>.</summary>
    [JsonProperty(PropertyName = "textFormat")]
    public string? TextFormat { get; set; }

    /// <summary>How several attachments are laid out, one of <see cref="AttachmentLayoutTypes"/>.</summary>
    [JsonProperty(PropertyName = "attachmentLayout")]
    public string? AttachmentLayout { get; set; }

    /// <summary>Who came, the bot itself included.</summary>
    [JsonProperty(PropertyName = "membersAdded")]
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who went, the bot itself included.</summary>
    [JsonProperty(PropertyName = "membersRemoved")]
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The reactions given.</summary>
    [JsonProperty(PropertyName = "reactionsAdded")]
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>The reactions taken back.</summary>
    [JsonProperty(PropertyName = "reactionsRemoved")]
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The conversation's new name.</summary>
    [JsonProperty(PropertyName = "topicName")]
    public string? TopicName { get; set; }

    /// <summary>Whether what was said before is shown to who comes.</summary>
    [JsonProperty(PropertyName = "historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The language of the text, as a BCP 47 tag.</summary>
    [JsonProperty(PropertyName = "locale")]
    public string? Locale { get; set; }

    /// <summary>What is said.</summary>
    [JsonProperty(PropertyName = "text")]
    public string? Text { get; set; }

    /// <summary>What a speaking channel says instead of the text.</summary>
    [JsonProperty(PropertyName = "speak")]
    public string? Speak { get; set; }

    /// <summary>Whether an answer is expected, one of <see cref="InputHints"/>.</summary>
    [JsonProperty(PropertyName = "inputHint")]
    public string? InputHint { get; set; }

    /// <summary>What is shown where attachments cannot be.</summary>
    [JsonProperty(PropertyName = "summary")]
    public string? Summary { get; set; }

    /// <summary>Buttons that go away once used.</summary>
    [JsonProperty(PropertyName = "suggestedActions")]
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    [JsonProperty(PropertyName = "attachments")]
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Facts about the activity; <see langword="null"/> when the sender gave none.</summary>
    [JsonProperty(PropertyName = "entities")]
    public IList<Entity>? Entities { get; set; }

    /// <summary>What only the one channel understands; an inbound object is a <see cref="JObject"/>.</summary>
    [JsonProperty(PropertyName = "channelData")]
    public object? ChannelData { get; set; }

    /// <summary>Whether the bot was added or removed.</summary>
    [JsonProperty(PropertyName = "action")]
    public string? Action { get; set; }

    /// <summary>The id of the activity that this one replies to.</summary>
    [JsonProperty(PropertyName = "replyToId")]
    public string? ReplyToId { get; set; }

    /// <summary>Where in the program a trace was written.</summary>
    [JsonProperty(PropertyName = "label")]
    public string? Label { get; set; }

    /// <summary>The name of the value's type.</summary>
    [JsonProperty(PropertyName = "valueType")]
    public string? ValueType { get; set; }

    /// <summary>What an event, an invoke or a button carries; an inbound object is a <see cref="JObject"/>, a whole number a <see cref="long"/>.</summary>
    [JsonProperty(PropertyName = "value")]
    public object? Value { get; set; }

    /// <summary>The name of an event or an invoke.</summary>
    [JsonProperty(PropertyName = "name")]
    public string? Name { get; set; }

    /// <summary>The conversation that the activity is about, when it is another one.</summary>
    [JsonProperty(PropertyName = "relatesTo")]
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Why the conversation is over.</summary>
    [JsonProperty(PropertyName = "code")]
    public string? Code { get; set; }

    /// <summary>When the activity is of no use any more.</summary>
    [JsonProperty(PropertyName = "expiration")]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>How important the message is: <c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    [JsonProperty(PropertyName = "importance")]
    public string? Importance { get; set; }

    /// <summary>How replies travel, one of <see cref="DeliveryModes"/>.</summary>
    [JsonProperty(PropertyName = "deliveryMode")]
    public string? DeliveryMode { get; set; }

    /// <summary>Words that a listening channel should expect.</summary>
    [JsonProperty(PropertyName = "listenFor")]
    public IList<string>? ListenFor { get; set; }

    /// <summary>Who called the bot, as its adapter found out; never believed from the wire.</summary>
    [JsonProperty(PropertyName = "callerId")]
    public string? CallerId { get; set; }

    /// <summary>Fields of the wire that this class does not know, kept as they came.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = [];
}

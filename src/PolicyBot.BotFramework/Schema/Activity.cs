using System.Diagnostics;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace PolicyBot.BotFramework.Schema;

/// <summary>Anything that happens in a conversation: one class for all kinds, seen through the interface of its kind.
/// Source of names and meaning: the Bot Framework activity protocol 3 and the SDK 4.23.</summary>
[DebuggerDisplay("[{Type}] {Text}")]
public partial class Activity :
    IConversationUpdateActivity,
    IInstallationUpdateActivity,
    IMessageUpdateActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    ITypingActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInvokeActivity,
    ITraceActivity
{
    /// <summary>The media type of an activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Makes a message with empty lists of attachments and entities.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    /// <summary>Makes a conversation update with empty lists of members.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    /// <summary>Makes a sign that the sender is busy.</summary>
    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    /// <summary>Makes the end of a conversation.</summary>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    /// <summary>Makes an event.</summary>
    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    /// <summary>Makes an invoke.</summary>
    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    /// <summary>Makes a trace.</summary>
    /// <param name="name">The trace's name.</param>
    /// <param name="valueType">The name of the value's type; taken from the value when it is not given.</param>
    /// <param name="value">What is traced.</param>
    /// <param name="label">Where in the program; the calling member when it is not given.</param>
    public static ITraceActivity CreateTraceActivity(
        string name, string? valueType = null, object? value = null, [CallerMemberName] string? label = null) =>
        new Activity(ActivityTypes.Trace) { Name = name, Label = label, ValueType = valueType ?? value?.GetType().Name, Value = value };

    /// <summary>Makes a message back to the sender.</summary>
    /// <param name="text">What it says; nothing when it is not given.</param>
    /// <param name="locale">Its language; this activity's when it is not given.</param>
    public Activity CreateReply(string? text = null, string? locale = null) => new(ActivityTypes.Message)
    {
        Timestamp = DateTime.UtcNow,
        From = new ChannelAccount(id: Recipient?.Id, name: Recipient?.Name),
        Recipient = new ChannelAccount(id: From?.Id, name: From?.Name),
        ReplyToId = IdToReplyTo(),
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = new ConversationAccount(isGroup: Conversation?.IsGroup, id: Conversation?.Id, name: Conversation?.Name),
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    /// <summary>Makes a trace back to the sender.</summary>
    /// <param name="name">The trace's name.</param>
    /// <param name="value">What is traced.</param>
    /// <param name="valueType">The name of the value's type; taken from the value when it is not given.</param>
    /// <param name="label">Where in the program; the calling member when it is not given.</param>
    public ITraceActivity CreateTrace(
        string name, object? value = null, string? valueType = null, [CallerMemberName] string? label = null) =>
        new Activity(ActivityTypes.Trace)
        {
            Timestamp = DateTime.UtcNow,
            From = new ChannelAccount(id: Recipient?.Id, name: Recipient?.Name),
            Recipient = new ChannelAccount(id: From?.Id, name: From?.Name),
            ReplyToId = IdToReplyTo(),
            ServiceUrl = ServiceUrl,
            ChannelId = ChannelId,
            Conversation = Conversation,
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    /// <inheritdoc/>
    public IMessageActivity? AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    /// <inheritdoc/>
    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    /// <inheritdoc/>
    public IConversationUpdateActivity? AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    /// <inheritdoc/>
    public ITypingActivity? AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    /// <inheritdoc/>
    public IEndOfConversationActivity? AsEndOfConversationActivity() => IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    /// <inheritdoc/>
    public IEventActivity? AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    /// <inheritdoc/>
    public IInvokeActivity? AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    /// <inheritdoc/>
    public IMessageUpdateActivity? AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    /// <inheritdoc/>
    public IMessageDeleteActivity? AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    /// <inheritdoc/>
    public IMessageReactionActivity? AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    /// <summary>This activity when it is a trace, else <see langword="null"/>.</summary>
    public ITraceActivity? AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    /// <inheritdoc/>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <inheritdoc/>
    public Mention[] GetMentions() =>
        Entities?.Where(entity => string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity.GetAs<Mention>()!).ToArray() ?? [];

    /// <inheritdoc/>
    public TypeT? GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT data => data,
        var data => ((JObject)data).ToObject<TypeT>(),
    };

    /// <inheritdoc/>
    public bool TryGetChannelData<TypeT>(out TypeT? instance)
    {
        instance = default;
        if (ChannelData is null)
            return false;
        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception)
        {
            // Whatever a foreign channel sent, it is not that type.
            return false;
        }
    }

    /// <inheritdoc/>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToReplyTo(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The place of a reply to this activity.</summary>
    /// <param name="reply">The channel's answer to the reply.</param>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <inheritdoc/>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Whether the activity came over a streaming connection and not by HTTP.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is not null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the activity is of a kind or of a special form of it (<c>kind/form</c>).</summary>
    /// <param name="activityType">The kind.</param>
    protected bool IsActivity(string activityType)
    {
        ArgumentNullException.ThrowIfNull(activityType);
        return Type is not null
            && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
            && (Type.Length == activityType.Length || Type[activityType.Length] == '/');
    }

    // These two channels know nothing of the conversation updates that they send: a reply to one would go nowhere.
    private string? IdToReplyTo() =>
        string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase)
        && (string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase)
            || string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase))
            ? null
            : Id;
}

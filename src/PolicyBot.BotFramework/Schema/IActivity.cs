namespace PolicyBot.BotFramework.Schema;

/// <summary>What every activity carries: who talks to whom, where, and what kind of thing happened.
/// Source of the names: the Bot Framework activity protocol 3.</summary>
public interface IActivity
{
    /// <summary>The kind of activity, one of <see cref="ActivityTypes"/>.</summary>
    string? Type { get; set; }

    /// <summary>The channel's id of this activity.</summary>
    string? Id { get; set; }

    /// <summary>The address to which replies are posted.</summary>
    string? ServiceUrl { get; set; }

    /// <summary>When the activity was sent, in UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When the activity was sent, in the sender's time zone.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The channel, for instance <c>msteams</c>.</summary>
    string? ChannelId { get; set; }

    /// <summary>The sender.</summary>
    ChannelAccount? From { get; set; }

    /// <summary>The conversation.</summary>
    ConversationAccount? Conversation { get; set; }

    /// <summary>The receiver.</summary>
    ChannelAccount? Recipient { get; set; }

    /// <summary>The id of the activity that this one replies to.</summary>
    string? ReplyToId { get; set; }

    /// <summary>Facts about the activity, such as mentions and citations; <see langword="null"/> when the sender gave none.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>What only the one channel understands; an inbound object is a <see cref="Newtonsoft.Json.Linq.JObject"/>.</summary>
    dynamic? ChannelData { get; set; }

    /// <summary>The channel's data as a type.</summary>
    /// <typeparam name="TypeT">The type to read it as.</typeparam>
    /// <returns>The data; the type's default when there is none.</returns>
    /// <exception cref="InvalidCastException">The data is neither of that type nor a JSON object.</exception>
    TypeT? GetChannelData<TypeT>();

    /// <summary>The channel's data as a type, when there is any and it fits.</summary>
    /// <typeparam name="TypeT">The type to read it as.</typeparam>
    /// <param name="instance">The data; the type's default when the result is false.</param>
    bool TryGetChannelData<TypeT>(out TypeT? instance);

    /// <summary>This activity when it is a message, else <see langword="null"/>.</summary>
    IMessageActivity? AsMessageActivity();

    /// <summary>This activity when the bot was installed or removed, else <see langword="null"/>.</summary>
    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    /// <summary>This activity when it tells of a changed conversation, else <see langword="null"/>.</summary>
    IConversationUpdateActivity? AsConversationUpdateActivity();

    /// <summary>This activity when it says that somebody types, else <see langword="null"/>.</summary>
    ITypingActivity? AsTypingActivity();

    /// <summary>This activity when it ends the conversation, else <see langword="null"/>.</summary>
    IEndOfConversationActivity? AsEndOfConversationActivity();

    /// <summary>This activity when it is an event, else <see langword="null"/>.</summary>
    IEventActivity? AsEventActivity();

    /// <summary>This activity when it is an invoke, else <see langword="null"/>.</summary>
    IInvokeActivity? AsInvokeActivity();

    /// <summary>This activity when it replaces a message, else <see langword="null"/>.</summary>
    IMessageUpdateActivity? AsMessageUpdateActivity();

    /// <summary>This activity when it deletes a message, else <see langword="null"/>.</summary>
    IMessageDeleteActivity? AsMessageDeleteActivity();

    /// <summary>This activity when it tells of reactions, else <see langword="null"/>.</summary>
    IMessageReactionActivity? AsMessageReactionActivity();

    /// <summary>Where this activity happened, so that something can be sent there later.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity by a reference.</summary>
    /// <param name="reference">Where to.</param>
    /// <param name="isIncoming">Whether the activity goes from the person to the bot.</param>
    /// <returns>This activity.</returns>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}

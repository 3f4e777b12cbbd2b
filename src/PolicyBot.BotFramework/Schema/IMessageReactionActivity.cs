namespace PolicyBot.BotFramework.Schema;

/// <summary>Somebody reacted to a message, which <see cref="IActivity.ReplyToId"/> names.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>The reactions given; <see langword="null"/> when none was.</summary>
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>The reactions taken back; <see langword="null"/> when none was.</summary>
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}

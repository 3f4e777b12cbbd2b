namespace PolicyBot.BotFramework.Builder;

/// <summary>A state that belongs to a conversation.</summary>
/// <param name="storage">Where it is kept.</param>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var channel = activity.ChannelId ?? throw new InvalidOperationException("The activity has no channelId.");
        var conversation = activity.Conversation?.Id ?? throw new InvalidOperationException("The activity has no conversation.id.");
        return $"{channel}/conversations/{conversation}";
    }
}

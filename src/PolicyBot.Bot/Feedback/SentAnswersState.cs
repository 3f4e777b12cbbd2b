namespace PolicyBot.Bot.Feedback;

/// <summary>Keeps a conversation's answers apart from what is remembered of it, since only feedback reads them.</summary>
/// <param name="storage">Where they are kept.</param>
public sealed class SentAnswersState(IStorage storage) : BotState(storage, nameof(SentAnswersState))
{
    /// <inheritdoc />
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id)
            ? throw new InvalidOperationException("The activity belongs to no conversation.")
            : $"{activity.ChannelId}/conversations/{activity.Conversation.Id}/answers";
    }
}

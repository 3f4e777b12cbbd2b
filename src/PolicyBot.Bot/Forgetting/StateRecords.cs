namespace PolicyBot.Bot.Forgetting;

/// <summary>Deletes the state of the conversation and of the person.</summary>
/// <param name="conversation">What is remembered of the conversation.</param>
/// <param name="user">What is remembered of the person.</param>
public sealed class StateRecords(ConversationState conversation, UserState user) : IPersonalRecords
{
    /// <inheritdoc />
    public async Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (string.IsNullOrEmpty(activity.ChannelId))
            return;
        if (!string.IsNullOrEmpty(activity.Conversation?.Id))
            await conversation.DeleteAsync(turnContext, cancellationToken);
        if (!string.IsNullOrEmpty(activity.From?.Id))
            await user.DeleteAsync(turnContext, cancellationToken);
    }
}

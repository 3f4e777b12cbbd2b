using PolicyBot.Bot.Forgetting;
using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Conversations;

namespace PolicyBot.Storage.Conversations;

/// <summary>Deletes what a person said, and was told, over Direct Line.</summary>
/// <param name="conversations">The conversations.</param>
public sealed class ConversationRecords(ConversationRegistry conversations) : IPersonalRecords
{
    /// <inheritdoc />
    public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return activity.ChannelId == IncomingActivity.ChannelId && activity is { From.Id: { } person, Conversation.Id: { } conversation }
            ? conversations.ForgetAsync(person, conversation, cancellationToken)
            : Task.CompletedTask;
    }
}

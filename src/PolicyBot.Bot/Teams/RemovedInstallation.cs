using PolicyBot.Bot.Feedback;
using PolicyBot.Bot.Forgetting;

namespace PolicyBot.Bot.Teams;

/// <summary>Deletes what is kept of a conversation that the bot was removed from.</summary>
/// <param name="conversation">What is remembered of the conversation.</param>
/// <param name="answers">The conversation's answers.</param>
/// <param name="personal">All places where something is kept about people.</param>
public sealed class RemovedInstallation(ConversationState conversation, SentAnswers answers, IEnumerable<IPersonalRecords> personal)
{
    /// <summary>Deletes it. In a chat of one person what is kept about that person goes too; whoever removes the bot from a group
    /// speaks for the group alone.</summary>
    /// <param name="turnContext">The turn that tells of the removal.</param>
    /// <param name="cancellationToken">Ends the deleting.</param>
    public async Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id))
            return;
        await conversation.DeleteAsync(turnContext, cancellationToken);
        await answers.ForgetAsync(turnContext, cancellationToken);
        if (!TeamsChat.IsPersonal(activity))
            return;
        foreach (var records in personal)
            await records.ForgetAsync(turnContext, cancellationToken);
    }
}

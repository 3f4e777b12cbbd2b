using Microsoft.Extensions.Logging;
using PolicyBot.Bot.Delivery;
using PolicyBot.Bot.Forgetting;
using PolicyBot.Bot.Replies;

namespace PolicyBot.Bot.Feedback;

/// <summary>Knows a conversation's latest answers, so that a thumb finds what it is about: channels tell the message alone.</summary>
/// <param name="state">Keeps them.</param>
/// <param name="index">Tells what was answered from.</param>
/// <param name="logger">Told when something cannot be kept or read; an answer is never lost for that.</param>
public sealed class SentAnswers(SentAnswersState state, IIndexVersion index, ILogger<SentAnswers> logger) : IPersonalRecords
{
    /// <summary>How many answers of one conversation can be judged.</summary>
    public const int Kept = 20;

    private readonly IStatePropertyAccessor<IReadOnlyList<SentAnswer>> _answers = state.CreateProperty<IReadOnlyList<SentAnswer>>("answers");

    /// <summary>Keeps an answer that can be judged.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="delivered">The answer.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task NoteAsync(ITurnContext turnContext, DeliveredAnswer delivered, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(delivered);
        if (delivered is not { Answer: { } answer, MessageId: { Length: > 0 } message } || !AnswerMessages.HasThumbs(answer, turnContext.Activity))
            return;
        var sent = new SentAnswer(message, answer.Question, answer.Text, answer.Citations, index.Current);
        // Another turn of the conversation may write at the same moment: then once more, on top of that.
        for (var isLast = false; ; isLast = true)
        {
            try
            {
                var answers = await ReadAsync(turnContext, cancellationToken);
                await _answers.SetAsync(turnContext, [.. answers.TakeLast(Kept - 1), sent], cancellationToken);
                await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
                return;
            }
#pragma warning disable CA1031 // The person has the answer; only a later thumb will not find it.
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                if (!isLast)
                    continue;
                logger.LogWarning("An answer cannot be kept for feedback ({Exception})", exception.GetType().Name);
                return;
            }
        }
    }

    /// <summary>The answer that a message gave; <c>null</c> where it is no longer known.</summary>
    /// <param name="turnContext">A turn of the same conversation.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SentAnswer?> FindAsync(ITurnContext turnContext, string messageId, CancellationToken cancellationToken)
    {
        try
        {
            return (await ReadAsync(turnContext, cancellationToken)).LastOrDefault(answer => answer.MessageId == messageId);
        }
#pragma warning disable CA1031 // Feedback on an unknown answer is better than none.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogWarning("The answers kept for feedback cannot be read ({Exception})", exception.GetType().Name);
            return null;
        }
    }

    /// <inheritdoc />
    public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id)
            ? Task.CompletedTask
            : state.DeleteAsync(turnContext, cancellationToken);
    }

    private async Task<IReadOnlyList<SentAnswer>> ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await state.LoadAsync(turnContext, force: true, cancellationToken);
        var answers = await _answers.GetAsync(turnContext, () => [], cancellationToken);
        return answers is not null && answers.All(answer => answer?.MessageId is not null) ? answers : [];
    }
}

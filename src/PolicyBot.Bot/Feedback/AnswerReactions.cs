using System.Net;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Bot.Feedback;

/// <summary>Receives thumbs up and down and keeps them beside what they are about.</summary>
/// <param name="answers">Knows what was answered.</param>
/// <param name="store">Keeps the reactions.</param>
/// <param name="time">Tells when somebody reacts.</param>
/// <param name="logger">Told when a reaction cannot be kept.</param>
public sealed class AnswerReactions(SentAnswers answers, IFeedbackStore store, TimeProvider time, ILogger<AnswerReactions> logger)
{
    /// <summary>Keeps what an invoke tells.</summary>
    /// <param name="turnContext">The invoke's turn.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The invoke's HTTP status: 200; 400 for what is no feedback as channels send it; 501 for another action; 503 while it cannot be kept.</returns>
    public async Task<HttpStatusCode> ReceiveAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!FeedbackInvoke.IsFeedback(turnContext.Activity))
            return HttpStatusCode.NotImplemented;
        var activity = ((ITurnContext)turnContext).Activity;
        if (FeedbackInvoke.Read(turnContext.Activity) is not { } feedback
            || string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id))
            return HttpStatusCode.BadRequest;
        var sent = await answers.FindAsync(turnContext, feedback.MessageId, cancellationToken);
        try
        {
            await store.RecordAsync(
                new AnswerFeedback(
                    activity.ChannelId, activity.Conversation.Id, feedback.MessageId, PersonKey.Of(activity), feedback.Reaction, feedback.Reason,
                    sent?.Question, sent?.Answer, sent?.Citations ?? [], sent?.IndexVersion, time.GetUtcNow()),
                cancellationToken);
            return HttpStatusCode.OK;
        }
        catch (StorageUnavailableException exception)
        {
            logger.LogWarning("Feedback cannot be kept: {Message}", exception.Message);
            return HttpStatusCode.ServiceUnavailable;
        }
    }
}

using Microsoft.Extensions.Logging;
using PolicyBot.Answers.Wording;
using PolicyBot.Bot.Messages;
using PolicyBot.Bot.Teams;
using PolicyBot.Bot.Wording;
using PolicyBot.Documents.Model;

namespace PolicyBot.Bot;

/// <summary>Ends a turn that broke: the log gets the cause, the person polite words. Fits <c>BotAdapter.OnTurnError</c> too.</summary>
/// <param name="logger">Told what broke; never what was said.</param>
public sealed class FailedTurn(ILogger<FailedTurn> logger)
{
    /// <summary>Notes what broke, and answers if a person waits for an answer.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="exception">What broke.</param>
    public async Task HandleAsync(ITurnContext turnContext, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(exception);
        var activity = turnContext.Activity;
        // Its message may hold what the person wrote.
        var isAway = exception is StorageUnavailableException or AggregateException { InnerException: StorageUnavailableException };
        var isUnheard = exception is ErrorResponseException;
        // The channel did not take what was said, or could not be reached: nothing here broke.
        if (isUnheard)
            logger.LogWarning("A turn of type {Type} could not be answered: {Cause}", activity.Type, exception.Message.ReplaceLineEndings(" "));
        // Who keeps it has told the operator already.
        else if (!isAway)
            logger.LogError("A turn of type {Type} failed: {Exception}\n{StackTrace}", activity.Type, exception.GetType().Name, exception.StackTrace);
        if (activity.Type != ActivityTypes.Message)
            return;
        try
        {
            var language = IncomingMessage.Of(activity).Language ?? UserLanguage.Of(activity) ?? Language.English;
            var apology = MessageFactory.Text(isAway ? Words.In(language).Unavailable : Phrases.In(language).Failed);
            if (turnContext.TurnState.Get<AnswerStream>() is { } stream)
                await stream.FinishAsync(apology, CancellationToken.None);
            else
                await turnContext.SendActivityAsync(apology, CancellationToken.None);
        }
#pragma warning disable CA1031 // What broke may be the way to the person itself.
        catch (Exception unreachable)
#pragma warning restore CA1031
        {
            if (!isUnheard)
                logger.LogWarning("The person could not be told that the turn failed: {Exception}", unreachable.GetType().Name);
            logger.LogDebug(unreachable, "Why the person could not be told");
        }
    }
}

using PolicyBot.Answers.Model;
using PolicyBot.Bot.Teams;
using PolicyBot.Bot.Wording;

namespace PolicyBot.Bot.Delivery;

/// <summary>Brings an answer to the person who asked, and shows until then that the bot is at work, as the channel allows.</summary>
/// <param name="time">Tells how long it takes.</param>
public sealed class AnswerDelivery(TimeProvider time)
{
    // Most answers come at once and need no announcement.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(10);

    // Sooner than Teams asks for: verified sentences come seldom.
    private static readonly TimeSpan TextInterval = TimeSpan.FromSeconds(1.5);

    /// <summary>Delivers one answer.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="words">What the bot says meanwhile.</param>
    /// <param name="begin">Begins to answer; its token is cancelled when the person stops the answer.</param>
    /// <param name="write">Writes the messages of the finished answer, at least one.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>The answer and the id of the last message, where the channel gave one; no answer where the person stopped it.</returns>
    public async Task<DeliveredAnswer> DeliverAsync(
        ITurnContext turnContext,
        Words words,
        Func<CancellationToken, AnswerInProgress> begin,
        Func<Answer, Task<IReadOnlyList<Activity>>> write,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(begin);
        ArgumentNullException.ThrowIfNull(write);
        if (TeamsChat.IsPersonal(turnContext.Activity) && turnContext.Activity.DeliveryMode != DeliveryModes.ExpectReplies)
            return await StreamAsync(turnContext, words, begin, write, cancellationToken);
        var answer = await Typing.WhileAsync(turnContext, time, token => begin(token).Answer, cancellationToken);
        var messages = await write(answer);
        var responses = await turnContext.SendActivitiesAsync([.. messages], cancellationToken);
        return new DeliveredAnswer(answer, responses is [.., var last] ? last?.Id : null);
    }

    private async Task<DeliveredAnswer> StreamAsync(
        ITurnContext turnContext,
        Words words,
        Func<CancellationToken, AnswerInProgress> begin,
        Func<Answer, Task<IReadOnlyList<Activity>>> write,
        CancellationToken cancellationToken)
    {
        var stream = new AnswerStream(turnContext, time);
        // Whoever ends the turn otherwise, should it break, ends the stream with it.
        turnContext.TurnState.Set(stream);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var progress = begin(stop.Token);
        await using (var text = new TextSoFar(progress.Additions, stop.Token))
            await ShowProgressAsync(stream, text, progress.Answer, words, cancellationToken);
        if (stream.IsStopped)
        {
            await stop.CancelAsync();
            return DeliveredAnswer.Stopped;
        }

        var answer = await progress.Answer;
        var messages = await write(answer);
        var id = await stream.FinishAsync(messages[0], cancellationToken);
        if (stream.IsStopped)
            return DeliveredAnswer.Stopped;
        foreach (var message in messages.Skip(1))
            id = (await turnContext.SendActivityAsync(message, cancellationToken))?.Id;
        return new DeliveredAnswer(answer, id);
    }

    private async Task ShowProgressAsync(AnswerStream stream, TextSoFar text, Task answer, Words words, CancellationToken cancellationToken)
    {
        var (shown, grown) = text.Current;
        if (!await EndsAsync(answer, grown, Patience, cancellationToken) && !stream.HasText)
            await stream.InformAsync(words.Searching, cancellationToken);
        var isLong = false;
        while (!answer.IsCompleted && stream.Refusal is null)
        {
            (var written, grown) = text.Current;
            if (written.Length > shown.Length)
            {
                await stream.ShowAsync(shown = written, cancellationToken);
                await EndsAsync(answer, null, TextInterval, cancellationToken);
            }
            else if (!await EndsAsync(answer, grown, isLong ? Timeout.InfiniteTimeSpan : LongWait, cancellationToken))
            {
                isLong = true;
                await stream.InformAsync(words.StillSearching, cancellationToken);
            }
        }
    }

    // Whether one of the two ends within the time.
    private async Task<bool> EndsAsync(Task first, Task? second, TimeSpan within, CancellationToken cancellationToken)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = Task.Delay(within, time, pause.Token);
        var ended = await (second is null ? Task.WhenAny(first, delay) : Task.WhenAny(first, second, delay));
        await pause.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return ended != delay;
    }
}

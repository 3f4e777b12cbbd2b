using PolicyBot.Bot.Replies;

namespace PolicyBot.Bot.Teams;

/// <summary>One message that grows before the person's eyes: what the bot does, then the beginning of the answer, then the answer.
/// Teams takes one request a second, of a text that only grows, for two minutes, in a chat with one person. Whatever it refuses,
/// the answer arrives: by the stream, else in the place of what was streamed, else as a message of its own. Only when the person
/// stops the answer nothing more is sent.</summary>
/// <remarks>Source: the documentation of streaming in Teams.</remarks>
/// <param name="turnContext">The turn.</param>
/// <param name="time">Tells when the next request may be made.</param>
internal sealed class AnswerStream(ITurnContext turnContext, TimeProvider time)
{
    /// <summary>The shortest time between two requests.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>How long a stream may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private const int InformativeLength = 1_000;

    private string? _id;
    private string _streamed = "";
    private int _sequence;
    private long? _begun;
    private long? _lastAnswered;
    private bool _isFinished;

    /// <summary>Why the channel takes no more of the stream; <c>null</c> as long as it does.</summary>
    public StreamRefusal? Refusal { get; private set; }

    /// <summary>Whether the person stopped the answer.</summary>
    public bool IsStopped => Refusal == StreamRefusal.StoppedByUser;

    /// <summary>Whether anything of the answer itself was shown.</summary>
    public bool HasText => _streamed.Length > 0;

    /// <summary>Tells what is being done; nothing once the answer's text has begun.</summary>
    public Task InformAsync(string text, CancellationToken cancellationToken) => HasText
        ? Task.CompletedTask
        : UpdateAsync(sequence => StreamInfo.Informative(ShortText.Of(text, InformativeLength), _id, sequence), cancellationToken);

    /// <summary>Shows the answer as far as it is written.</summary>
    /// <param name="text">The whole text so far, in Markdown; it begins with what was shown before.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public async Task ShowAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Length <= _streamed.Length || text.Length > MessageParts.Characters)
            return;
        if (await UpdateAsync(sequence => StreamInfo.Streaming(text, _id, sequence), cancellationToken))
            _streamed = text;
    }

    /// <summary>Ends the stream with the finished message.</summary>
    /// <param name="message">The message, with all that belongs to it.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    /// <returns>The message's id; <c>null</c> where the channel gives none or the person stopped the answer.</returns>
    public async Task<string?> FinishAsync(Activity message, CancellationToken cancellationToken)
    {
        if (_id is { } id && !_isFinished)
        {
            _isFinished = await EndAsync(message, id, cancellationToken);
            if (IsStopped)
                return null;
            _isFinished = _isFinished || await ReplaceAsync(StreamInfo.Plain(message), id, cancellationToken);
            if (_isFinished)
                return id;
        }

        message.Id = null;
        await UntilNextRequestAsync(cancellationToken);
        return (await turnContext.SendActivityAsync(message, cancellationToken))?.Id;
    }

    private async Task<bool> EndAsync(Activity message, string id, CancellationToken cancellationToken)
    {
        Expire();
        if (!(message.Text ?? "").Contains(_streamed, StringComparison.Ordinal))
            Refusal ??= StreamRefusal.TextChanged;
        if (Refusal is not null)
            return false;
        Refusal = await RequestAsync(() => turnContext.SendActivityAsync(StreamInfo.Final(message, id), cancellationToken), cancellationToken);
        return Refusal is null;
    }

    private async Task<bool> ReplaceAsync(Activity message, string id, CancellationToken cancellationToken)
    {
        message.Id = id;
        return await RequestAsync(() => turnContext.UpdateActivityAsync(message, cancellationToken), cancellationToken) is null;
    }

    private async Task<bool> UpdateAsync(Func<int, Activity> make, CancellationToken cancellationToken)
    {
        Expire();
        if (Refusal is not null)
            return false;
        _begun ??= time.GetTimestamp();
        Refusal = await RequestAsync(
            async () =>
            {
                var response = await turnContext.SendActivityAsync(make(_sequence + 1), cancellationToken);
                _sequence++;
                _id ??= string.IsNullOrEmpty(response?.Id) ? null : response.Id;
            },
            cancellationToken);
        // A channel that gives no id cannot be told what the next update belongs to.
        if (_id is null)
            Refusal ??= StreamRefusal.NotAllowed;
        return Refusal is null;
    }

    // Makes a request when its time has come; why it was refused, or null.
    private async Task<StreamRefusal?> RequestAsync(Func<Task> request, CancellationToken cancellationToken)
    {
        await UntilNextRequestAsync(cancellationToken);
        try
        {
            await request();
            return null;
        }
#pragma warning disable CA1031 // SDKs and channels have exceptions of their own; whichever it is, the answer takes another way.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return StreamRefusals.Of(exception);
        }
        finally
        {
            _lastAnswered = time.GetTimestamp();
        }
    }

    private void Expire()
    {
        if (_begun is { } begun && time.GetElapsedTime(begun) >= Longest)
            Refusal ??= StreamRefusal.TimeExceeded;
    }

    private async Task UntilNextRequestAsync(CancellationToken cancellationToken)
    {
        if (_lastAnswered is { } last && Interval - time.GetElapsedTime(last) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);
    }
}

namespace PolicyBot.BotFramework.Builder;

/// <summary>Shows that the bot is busy while it works on a message: after a delay, then again and again, from the start of the turn
/// and from each message sent in it. Nothing is shown to who expects all replies in the response. A sign that cannot be delivered
/// is left out and harms nothing.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    /// <summary>Makes it.</summary>
    /// <param name="delay">The milliseconds before the first sign; 0 or more.</param>
    /// <param name="period">The milliseconds between two signs; more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is out of its range.</exception>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type != ActivityTypes.Message || turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        await using var signs = new Signs(turnContext, _delay, _period);
        turnContext.OnSendActivities(async (_, activities, nextSend) =>
        {
            if (activities.Exists(activity => activity.Type == ActivityTypes.Message))
                await signs.RestartAsync().ConfigureAwait(false);
            return await nextSend().ConfigureAwait(false);
        });
        await signs.RestartAsync().ConfigureAwait(false);
        await next(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The signs of one turn; one series of them at a time.</summary>
    private sealed class Signs(ITurnContext turnContext, TimeSpan delay, TimeSpan period) : IAsyncDisposable
    {
        private readonly SemaphoreSlim _oneAtATime = new(1);
        private CancellationTokenSource? _stop;
        private Task _series = Task.CompletedTask;
        private bool _ended;

        public Task RestartAsync() => ChangeAsync(ends: false);

        public ValueTask DisposeAsync() => new(ChangeAsync(ends: true));

        private async Task ChangeAsync(bool ends)
        {
            await _oneAtATime.WaitAsync().ConfigureAwait(false);
            try
            {
                if (_stop is not null)
                    await _stop.CancelAsync().ConfigureAwait(false);
                await _series.ConfigureAwait(false);
                _stop?.Dispose();
                _stop = null;
                _ended |= ends;
                if (_ended)
                    return;
                _stop = new CancellationTokenSource();
                _series = SendAsync(_stop.Token);
            }
            finally
            {
                _oneAtATime.Release();
            }
        }

        private async Task SendAsync(CancellationToken cancellationToken)
        {
            try
            {
                for (var wait = delay; ; wait = period)
                {
                    await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
                    var typing = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo }
                        .ApplyConversationReference(turnContext.Activity.GetConversationReference());

                    // Past the turn: a sign is no response, and no other middleware's business.
                    await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken).ConfigureAwait(false);
                }
            }
            catch (Exception)
            {
                // Cancelled, or not to be delivered.
            }
        }
    }
}

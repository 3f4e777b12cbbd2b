namespace PolicyBot.Bot;

/// <summary>Shows that the bot is at work.</summary>
internal static class Typing
{
    // Channels show the sign for a few seconds only.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>Shows the sign at once and again while <paramref name="work"/> goes on, and returns what that gives. A caller that
    /// waits for all replies at once is shown none.</summary>
    public static async Task<T> WhileAsync<T>(
        ITurnContext turnContext, TimeProvider time, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return await work(cancellationToken);
        await ShowAsync(turnContext, cancellationToken);
        var working = work(cancellationToken);
        while (!working.IsCompleted)
        {
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var first = await Task.WhenAny(working, Task.Delay(Interval, time, pause.Token));
            await pause.CancelAsync();
            if (first != working)
                await ShowAsync(turnContext, cancellationToken);
        }

        return await working;
    }

    private static async Task ShowAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
        }
#pragma warning disable CA1031 // A channel that refuses the sign may still take the answer.
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
        }
    }
}

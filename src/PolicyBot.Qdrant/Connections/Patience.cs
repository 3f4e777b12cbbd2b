using PolicyBot.Retrieval.Library;

namespace PolicyBot.Qdrant.Connections;

/// <summary>Waits for a store that is out of reach for a while or limits the rate.</summary>
/// <param name="most">How long to wait in all, for one step.</param>
/// <param name="time">The clock.</param>
internal sealed class Patience(TimeSpan most, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Does a step, again and again until it succeeds or the patience ends. The step may be done twice.</summary>
    public async Task RunAsync(Func<Task> step, CancellationToken cancellationToken)
    {
        var (started, wait) = (time.GetTimestamp(), TimeSpan.FromMilliseconds(200));
        while (true)
        {
            try
            {
                await step();
                return;
            }
            catch (StoreUnavailableException exception) when (exception is { IsPermanent: false, IsReplaced: false })
            {
                // Where many wait they must not come back all at once.
                var pause = exception.RetryAfter ?? (wait * (.5 + Random.Shared.NextDouble()));
                if (time.GetElapsedTime(started) + pause > most)
                    throw;
                await Task.Delay(pause, time, cancellationToken);
                wait = TimeSpan.FromTicks(Math.Min(Longest.Ticks, wait.Ticks * 2));
            }
        }
    }
}

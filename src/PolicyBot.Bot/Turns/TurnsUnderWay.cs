using Microsoft.Extensions.Logging;

namespace PolicyBot.Bot.Turns;

/// <summary>The turns that run apart from the requests that brought them. When the server stops they are waited for, and ended
/// when that takes too long.</summary>
/// <param name="time">Tells how long they are waited for.</param>
/// <param name="logger">Told of turns that go on alone, break there or are ended.</param>
public sealed class TurnsUnderWay(TimeProvider time, ILogger<TurnsUnderWay> logger) : IDisposable
{
    // For an ended turn to tell the person so.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly HashSet<Task> _turns = [];
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Begins a turn.</summary>
    /// <param name="run">Runs it; its token ends it.</param>
    /// <returns>The turn, with whatever error it ends with.</returns>
    public Task Begin(Func<CancellationToken, Task> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Task turn;
        // It is no part of the request, whose traces and culture end before it.
        using (ExecutionContext.SuppressFlow())
            turn = Task.Run(() => run(_ended.Token), CancellationToken.None);
        lock (_lock)
            _turns.Add(turn);
        _ = turn.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return turn;
    }

    /// <summary>Lets a turn go on that nobody waits for any more.</summary>
    /// <param name="turn">The turn.</param>
    public void GoOnAlone(Task turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        logger.LogInformation("A turn takes long and goes on without the channel's request");
        // Its message may hold what the person wrote.
        _ = turn.ContinueWith(
            broken => logger.LogError("A turn that went on alone failed: {Exception}", broken.Exception?.InnerException?.GetType().Name),
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    /// <summary>Waits for the turns under way, and ends those that take longer.</summary>
    /// <param name="patience">How long they may take.</param>
    /// <param name="hurry">Ends the waiting sooner.</param>
    public async Task StopAsync(TimeSpan patience, CancellationToken hurry)
    {
        if (Unfinished() is not { Length: > 0 } turns)
            return;
        logger.LogInformation("The server stops when {Count} turns under way have ended", turns.Length);
        if (await EndAsync(turns, patience, hurry))
            return;
        logger.LogWarning("{Count} turns took too long for the server's stop and were ended unanswered", Unfinished().Length);
        await _ended.CancelAsync();
        await EndAsync(turns, Farewell, hurry);
    }

    /// <inheritdoc />
    public void Dispose() => _ended.Dispose();

    private async Task<bool> EndAsync(Task[] turns, TimeSpan within, CancellationToken hurry)
    {
        var all = Task.WhenAll(turns);
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(hurry);
        await Task.WhenAny(all, Task.Delay(within, time, pause.Token));
        await pause.CancelAsync();
        return all.IsCompleted;
    }

    private Task[] Unfinished()
    {
        lock (_lock)
            return [.. _turns.Where(turn => !turn.IsCompleted)];
    }

    private void Forget(Task turn)
    {
        lock (_lock)
            _turns.Remove(turn);
    }
}

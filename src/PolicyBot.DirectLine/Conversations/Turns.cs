namespace PolicyBot.DirectLine.Conversations;

/// <summary>Runs the turns of one conversation one at a time and in order, apart from the requests that brought them.</summary>
/// <typeparam name="T">What a turn is about.</typeparam>
/// <param name="run">Runs one turn; it must not throw.</param>
/// <param name="waiting">How many turns may wait.</param>
public sealed class Turns<T>(Func<T, Task> run, int waiting)
{
    private readonly Lock _lock = new();
    private readonly Queue<T> _waiting = new();
    private bool _isRunning;

    /// <summary>Whether a turn runs or waits.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_lock)
                return _isRunning;
        }
    }

    /// <summary>Whether no further turn may wait.</summary>
    public bool IsFull
    {
        get
        {
            lock (_lock)
                return _waiting.Count >= waiting;
        }
    }

    /// <summary>Adds a turn; it runs when those before it have ended.</summary>
    /// <param name="turn">The turn.</param>
    public void Add(T turn)
    {
        lock (_lock)
        {
            _waiting.Enqueue(turn);
            if (_isRunning)
                return;
            _isRunning = true;
        }

        // A turn is no part of the request that happened to find the queue empty.
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(RunAsync);
    }

    private async Task RunAsync()
    {
        while (Next(out var turn))
            await run(turn);
    }

    private bool Next(out T turn)
    {
        lock (_lock)
            return _isRunning = _waiting.TryDequeue(out turn!);
    }
}

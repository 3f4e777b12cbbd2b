namespace PolicyBot.DirectLine.Limits;

/// <summary>Lets so many turns of all conversations run at once; the others wait in the order in which they came. Who comes when
/// too many wait is told so: a refusal at once is better than an answer too late.</summary>
/// <param name="limits">How many may run, and how many may wait.</param>
public sealed class TurnGate(DirectLineLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _free = new(limits.TurnsAtOnce);
    private int _waiting;

    /// <summary>How many turns wait.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Makes sure that one more turn may wait.</summary>
    /// <exception cref="DirectLineException">Too many do.</exception>
    public void RequireRoom()
    {
        if (Waiting >= limits.TurnsWaiting)
            throw DirectLineErrors.TooMany("Too many people ask at the moment. Try again in a few seconds.", limits.TurnsRetry);
    }

    /// <summary>Waits until a turn may run.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>To be disposed when the turn has ended.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _free.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        return new Entered(_free);
    }

    /// <inheritdoc />
    public void Dispose() => _free.Dispose();

    private sealed class Entered(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}

using System.Text;

namespace PolicyBot.Bot.Delivery;

/// <summary>Gathers additions to a text, however fast they come.</summary>
internal sealed class TextSoFar : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly CancellationTokenSource _end;
    private readonly Task _reading;
    private TaskCompletionSource _grown = New();

    /// <summary>Begins to read.</summary>
    /// <param name="additions">The additions.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public TextSoFar(IAsyncEnumerable<string> additions, CancellationToken cancellationToken)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _reading = ReadAsync(additions, _end.Token);
    }

    /// <summary>The text, and what ends when it grows beyond that.</summary>
    public (string Text, Task Grown) Current
    {
        get
        {
            lock (_lock)
                return (_text.ToString(), _grown.Task);
        }
    }

    /// <summary>Ends the reading.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _end.Dispose();
    }

    private async Task ReadAsync(IAsyncEnumerable<string> additions, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var addition in additions.WithCancellation(cancellationToken))
                Add(addition);
        }
#pragma warning disable CA1031 // Whatever ends the additions ends the answer too, which tells why.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private void Add(string addition)
    {
        if (addition.Length == 0)
            return;
        TaskCompletionSource grown;
        lock (_lock)
        {
            _text.Append(addition);
            (grown, _grown) = (_grown, New());
        }

        grown.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

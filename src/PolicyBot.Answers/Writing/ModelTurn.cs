
namespace PolicyBot.Answers.Writing;

/// <summary>One question's use of a language model: the time that it has, what it used, and what went wrong.</summary>
public sealed class ModelTurn : IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _token;
    private readonly CancellationToken _asker;

    /// <summary>Begins a turn.</summary>
    /// <param name="limits">What it may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    public ModelTurn(WritingLimits limits, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _time = time;
        _asker = cancellationToken;
        _deadline = new CancellationTokenSource(limits.Deadline, time);
        _token = CancellationTokenSource.CreateLinkedTokenSource(_deadline.Token, cancellationToken);
        Started = time.GetTimestamp();
    }

    /// <summary>When it began, as a timestamp of the clock.</summary>
    public long Started { get; }

    /// <summary>Cancelled when the time is up, or nobody waits any more.</summary>
    public CancellationToken Token => _token.Token;

    /// <summary>What the calls used.</summary>
    public TokenUse Tokens { get; } = new();

    /// <summary>Runs a call that only prepares the answer.</summary>
    /// <param name="patience">How long it may take.</param>
    /// <param name="call">The call.</param>
    /// <returns>What the call gave; <c>null</c> where it failed or took too long.</returns>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public async Task<(string? Text, string? Problem)> PrepareAsync(TimeSpan patience, Func<CancellationToken, Task<string>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var brief = new CancellationTokenSource(patience, _time);
        using var token = CancellationTokenSource.CreateLinkedTokenSource(brief.Token, Token);
        try
        {
            return (await call(token.Token), null);
        }
        catch (ChatModelException exception)
        {
            return (null, exception.Message);
        }
        catch (OperationCanceledException) when (!_asker.IsCancellationRequested)
        {
            return (null, "it took too long");
        }
    }

    /// <summary>What a call failed with; <c>null</c> where nobody waits any more and the failure is nobody's.</summary>
    /// <param name="exception">What it threw.</param>
    public ChatModelException? FailureOf(Exception exception) => exception switch
    {
        _ when _asker.IsCancellationRequested => null,
        ChatModelException failure => failure,
        OperationCanceledException => new ChatModelException(WritingFailure.Late, "it took too long", exception),
        // A fault of our own must not take the documents' own sentences away.
        _ => new ChatModelException(WritingFailure.Invalid, exception.GetType().Name, exception),
    };

    /// <inheritdoc />
    public void Dispose()
    {
        _token.Dispose();
        _deadline.Dispose();
    }
}

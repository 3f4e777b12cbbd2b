namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>The bot's own token, which it shows to channels: fetched when it is needed, kept until shortly before it expires, and
/// fetched once however many ask for it at the same time.</summary>
/// <param name="fetch">Fetches a new one.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class AppTokens(Func<CancellationToken, Task<AppToken>> fetch, TimeProvider clock)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private AppToken? _token;
    private Task<AppToken>? _fetching;

    /// <summary>The token.</summary>
    /// <param name="cancellationToken">Ends the waiting; whoever else waits still gets it.</param>
    /// <exception cref="ErrorResponseException">None could be got.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        Task<AppToken> fetching;
        lock (_lock)
        {
            if (_token is { } token && clock.GetUtcNow() < token.ExpiresOn - Early)
                return token.Value;
            if (_fetching is not { IsCompleted: false })
                _fetching = Task.Run(FetchAsync, CancellationToken.None);
            fetching = _fetching;
        }

        return (await fetching.WaitAsync(cancellationToken).ConfigureAwait(false)).Value;
    }

    private async Task<AppToken> FetchAsync()
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            var token = await fetch(patience.Token).ConfigureAwait(false);
            lock (_lock)
                _token = token;
            return token;
        }
        catch (Exception exception)
        {
            // One that is about to expire still serves.
            lock (_lock)
            {
                if (_token is { } old && clock.GetUtcNow() < old.ExpiresOn)
                    return old;
            }

            throw exception as ErrorResponseException
                ?? new ErrorResponseException("The bot could not get a token to show to the channel.", exception);
        }
    }
}

/// <summary>A token of the bot's own.</summary>
/// <param name="Value">The token.</param>
/// <param name="ExpiresOn">When it expires.</param>
internal sealed record AppToken(string Value, DateTimeOffset ExpiresOn);

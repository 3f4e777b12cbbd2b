using System.Collections;

namespace PolicyBot.BotFramework.Builder;

/// <summary>Middleware in the order in which it sees a turn; after the bot it is left in the opposite order.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Adds one at the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This set.</returns>
    /// <exception cref="ArgumentNullException">The middleware is null.</exception>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <summary>Runs all of this set and then <paramref name="next"/>.</summary>
    /// <param name="turnContext">The activity and the means to answer it.</param>
    /// <param name="next">What comes after this set.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        await RunFromAsync(0, turnContext, null, cancellationToken).ConfigureAwait(false);
        await next(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs all of this set around a callback.</summary>
    /// <param name="turnContext">The activity and the means to answer it.</param>
    /// <param name="callback">What the last of the middleware goes on to.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken) =>
        RunFromAsync(0, turnContext, callback, cancellationToken);

    /// <inheritdoc/>
    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunFromAsync(int position, ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken) =>
        position < _middleware.Count
            ? _middleware[position].OnTurnAsync(turnContext, token => RunFromAsync(position + 1, turnContext, callback, token), cancellationToken)
            : callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;
}

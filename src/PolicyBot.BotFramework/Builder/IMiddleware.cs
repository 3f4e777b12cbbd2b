namespace PolicyBot.BotFramework.Builder;

/// <summary>Runs the rest of the middleware and the bot.</summary>
/// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Something done around every turn.</summary>
public interface IMiddleware
{
    /// <summary>Handles one turn; the bot sees it only if <paramref name="next"/> is called.</summary>
    /// <param name="turnContext">The activity and the means to answer it.</param>
    /// <param name="next">Runs the rest of the middleware and the bot.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}

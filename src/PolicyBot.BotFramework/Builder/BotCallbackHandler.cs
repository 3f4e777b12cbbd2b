namespace PolicyBot.BotFramework.Builder;

/// <summary>What runs at the end of the middleware: a bot's turn.</summary>
/// <param name="turnContext">The activity and the means to answer it.</param>
/// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

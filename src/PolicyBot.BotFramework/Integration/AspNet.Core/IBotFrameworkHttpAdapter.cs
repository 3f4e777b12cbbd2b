using Microsoft.AspNetCore.Http;

namespace PolicyBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>Serves the requests of channels.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Serves one request: reads its activity, runs the bot's turn, writes the response.</summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="httpResponse">The response, not begun.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

using System.Security.Claims;

namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Finds out who calls the bot, and makes the clients with which the bot calls back.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Finds out who sent an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="authHeader">The request's Authorization header; null or empty when there is none.</param>
    /// <param name="cancellationToken">Cancels the checks.</param>
    /// <exception cref="UnauthorizedAccessException">The caller may not send it.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken);

    /// <summary>Makes what makes clients to call channels.</summary>
    /// <param name="claimsIdentity">Who the bot is.</param>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);
}

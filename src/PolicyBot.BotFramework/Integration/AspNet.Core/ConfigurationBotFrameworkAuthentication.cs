using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Connector.Authentication;

namespace PolicyBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>Checks callers by the configuration. While no <c>MicrosoftAppId</c> is set, callers without an Authorization
/// header are anonymous; whoever hosts the bot must see to it that only people at its own machine are. Everybody else is refused,
/// because the channel's tokens cannot be checked yet.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ConnectorFactory _connectorFactory;
    private readonly bool _acceptsAnonymous;

    /// <summary>Makes one.</summary>
    /// <param name="configuration">Holds <c>MicrosoftAppId</c>.</param>
    /// <param name="httpClientFactory">Makes what sends requests to channels.</param>
    /// <param name="logger">Not used.</param>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(configuration, httpClientFactory, ChannelCallLimits.Usual, TimeProvider.System) => _ = logger;

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, IHttpClientFactory? httpClientFactory, ChannelCallLimits limits, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _acceptsAnonymous = string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);
        _connectorFactory = new HttpConnectorFactory(httpClientFactory ?? new SharedHandlerFactory(), limits, clock);
    }

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(authHeader))
            throw new UnauthorizedAccessException("The Authorization header cannot be verified.");
        if (!_acceptsAnonymous)
            throw new UnauthorizedAccessException("A channel's token is needed in the Authorization header.");
        return Task.FromResult(new AuthenticateRequestResult
        {
            ClaimsIdentity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType),
            ConnectorFactory = _connectorFactory,
        });
    }

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectorFactory;
}

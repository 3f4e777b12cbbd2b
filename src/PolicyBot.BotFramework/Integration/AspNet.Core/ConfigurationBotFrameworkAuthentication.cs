using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Connector.Authentication;

namespace PolicyBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>Checks callers by the SDK's own settings. Once <c>MicrosoftAppId</c> is set, callers need a channel's token for that
/// app, and replies carry the app's token. While it is not, callers without an Authorization header are anonymous; whoever hosts the
/// bot must see to it that only people at its own machine are.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotRegistration _registration;
    private readonly IHttpClientFactory _channels;
    private readonly CallerTokens _callers;
    private readonly AppTokens? _tokens;
    private readonly ServiceUrlRule _rule;
    private readonly ChannelCallLimits _limits;
    private readonly TimeProvider _clock;

    /// <summary>Makes one.</summary>
    /// <param name="configuration">Holds <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>,
    /// <c>MicrosoftAppTenantId</c> and, for other clouds than the public one, <c>ChannelService</c> or the single addresses.</param>
    /// <param name="httpClientFactory">Makes what sends requests to channels.</param>
    /// <param name="logger">Not used.</param>
    /// <exception cref="ArgumentException">The settings do not fit together.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(configuration, httpClientFactory, null, ChannelCallLimits.Usual, TimeProvider.System) => _ = logger;

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        IHttpClientFactory? httpClientFactory,
        HttpMessageHandler? issuers,
        ChannelCallLimits limits,
        TimeProvider clock,
        bool allowsInward = false)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _registration = BotRegistration.Read(configuration);
        var isDevelopment = _registration.AppId.Length == 0;
        var client = IssuerClient.Over(issuers);
        _channels = httpClientFactory ?? new OutwardConnections(isDevelopment || allowsInward);
        _callers = new CallerTokens(_registration, client, clock);
        _tokens = isDevelopment ? null : new AppTokens(AppTokenSource.Of(_registration, client), clock);
        _rule = new ServiceUrlRule(isDevelopment || allowsInward);
        _limits = limits;
        _clock = clock;
    }

    /// <inheritdoc/>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (_registration.AppId.Length == 0)
            return Anonymous(authHeader);
        if (string.IsNullOrWhiteSpace(authHeader))
            throw new UnauthorizedAccessException("There is no Authorization header.");
        var caller = await CheckAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        if (ServiceAddress.Read(activity.ServiceUrl) is { } address && _rule.ReasonAgainst(address, caller.IsOwner) is { } reason)
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, $"The activity's serviceUrl {reason}.");
        return new AuthenticateRequestResult
        {
            Audience = _registration.Scope,
            ClaimsIdentity = caller.Identity,
            CallerId = _registration.CallerId,
            ConnectorFactory = ConnectorFactoryFor(caller.IsOwner, activity.ServiceUrl),
        };
    }

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var isOwner = claimsIdentity.FindFirst("iss") is { } issuer && _registration.EntraIssuers.Contains(issuer.Value, StringComparer.Ordinal);
        return ConnectorFactoryFor(isOwner, named: null);
    }

    private AuthenticateRequestResult Anonymous(string? authHeader) =>
        string.IsNullOrWhiteSpace(authHeader)
            ? new AuthenticateRequestResult
            {
                ClaimsIdentity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType),
                ConnectorFactory = ConnectorFactoryFor(isOwner: false, named: null),
            }
            : throw new UnauthorizedAccessException("No token can be verified while no MicrosoftAppId is configured.");

    private async Task<CheckedCaller> CheckAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            return await _callers.CheckAsync(authHeader, activity, cancellationToken).ConfigureAwait(false);
        }
        catch (KeysUnavailableException exception)
        {
            throw new RequestRefusedException(StatusCodes.Status503ServiceUnavailable, exception.Message, exception.InnerException);
        }
    }

    private ChannelConnectorFactory ConnectorFactoryFor(bool isOwner, string? named) =>
        new(_channels, _tokens, _rule, isOwner, named, _limits, _clock);
}

namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Makes clients that call channels by HTTP with the bot's token.</summary>
/// <param name="httpClientFactory">Makes what sends the requests.</param>
/// <param name="tokens">Gives the bot's tokens; <see langword="null"/> for a bot that has none.</param>
/// <param name="rule">Says which addresses may be called.</param>
/// <param name="isOwner">Whether the address comes from somebody who has the secret of the bot's app.</param>
/// <param name="named">The only address to call: the one that the caller named; <see langword="null"/> outside a caller's turn.</param>
/// <param name="limits">How long and how often calls are tried.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class ChannelConnectorFactory(
    IHttpClientFactory httpClientFactory,
    AppTokens? tokens,
    ServiceUrlRule rule,
    bool isOwner,
    string? named,
    ChannelCallLimits limits,
    TimeProvider clock)
    : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        var address = ServiceAddress.Read(serviceUrl)
            ?? throw new ArgumentException($"\"{serviceUrl}\" is no absolute http or https URL.", nameof(serviceUrl));
        if (named is not null && !named.Equals(serviceUrl, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"{address} is not the address that the caller named.", nameof(serviceUrl));
        if (rule.ReasonAgainst(address, isOwner) is { } reason)
            throw new ArgumentException($"{address} {reason}.", nameof(serviceUrl));
        return Task.FromResult<IConnectorClient>(new ConnectorClient(address, httpClientFactory.CreateClient(), tokens, limits, clock));
    }
}

namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Makes clients that call channels by HTTP, without a token.</summary>
/// <param name="httpClientFactory">Makes what sends the requests.</param>
/// <param name="limits">How long and how often calls are tried.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class HttpConnectorFactory(IHttpClientFactory httpClientFactory, ChannelCallLimits limits, TimeProvider clock)
    : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        var address = ServiceAddress.Read(serviceUrl)
            ?? throw new ArgumentException($"\"{serviceUrl}\" is no absolute http or https URL.", nameof(serviceUrl));
        return Task.FromResult<IConnectorClient>(new ConnectorClient(address, httpClientFactory.CreateClient(), limits, clock));
    }
}

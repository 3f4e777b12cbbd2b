namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Makes the clients with which a bot calls channels.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Makes a client.</summary>
    /// <param name="serviceUrl">The address of the channel's service.</param>
    /// <param name="audience">Whom the client's tokens are for.</param>
    /// <param name="cancellationToken">Cancels the making.</param>
    /// <exception cref="ArgumentException">The address is no absolute http or https URL.</exception>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}

namespace PolicyBot.Http;

/// <summary>What calls channels: all of the server that differs between the two SDKs.</summary>
internal static class ChannelConnections
{
#if UPSTREAM_SDKS
    /// <summary>Adds it. Microsoft's SDK does not look where a service URL leads: with it, keep the server from calling inward by the network.</summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="allowsInward">Not used.</param>
    public static IServiceCollection AddChannelConnections(this IServiceCollection services, bool allowsInward)
    {
        _ = allowsInward;
        services.AddHttpClient(string.Empty).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services;
    }

    /// <summary>What was added.</summary>
    /// <param name="provider">Has it.</param>
    public static IHttpClientFactory GetChannelConnections(this IServiceProvider provider) => provider.GetRequiredService<IHttpClientFactory>();
#else
    /// <summary>Adds it.</summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="allowsInward">Whether channels may be in the server's own network.</param>
    public static IServiceCollection AddChannelConnections(this IServiceCollection services, bool allowsInward) =>
        services.AddSingleton(_ => new BotFramework.Connector.OutwardConnections(allowsInward));

    /// <summary>What was added.</summary>
    /// <param name="provider">Has it.</param>
    public static IHttpClientFactory GetChannelConnections(this IServiceProvider provider) =>
        provider.GetRequiredService<BotFramework.Connector.OutwardConnections>();
#endif
}

namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Makes HTTP clients over one shared pool of connections, for programs that bring no factory of their own.
/// Redirects are not followed: a channel could send the bot's replies anywhere with them.</summary>
internal sealed class SharedHandlerFactory : IHttpClientFactory
{
    private static readonly SocketsHttpHandler Handler = new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    public HttpClient CreateClient(string name) => new(Handler, disposeHandler: false);
}

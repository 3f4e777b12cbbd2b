namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Makes the HTTP client that calls those who issue tokens. Their addresses are the operator's, who may well have them inside.</summary>
internal static class IssuerClient
{
    // Keys and tokens take a few kilobytes.
    private const int ResponseBytes = 1024 * 1024;

    /// <summary>Makes it.</summary>
    /// <param name="handler">Sends the requests; <see langword="null"/> for the usual one.</param>
    public static HttpClient Over(HttpMessageHandler? handler) => new(handler ?? new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = ResponseBytes,
    };
}

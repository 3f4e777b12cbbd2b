using System.Net;
using System.Net.Sockets;

namespace PolicyBot.BotFramework.Connector;

/// <summary>Makes HTTP clients that call channels, over one pool of connections. A name that leads into the bot's own network is
/// refused when the connection is made, so that no change of the name between a check and the call gets past it. Redirects are
/// not followed: a channel could send the bot's replies and tokens anywhere with them.</summary>
public sealed class OutwardConnections : IHttpClientFactory, IDisposable
{
    private readonly SocketsHttpHandler _handler;
    private readonly bool _allowsInward;

    /// <summary>Makes it.</summary>
    /// <param name="allowsInward">Whether the channels may be inside: while a bot is developed.</param>
    public OutwardConnections(bool allowsInward)
    {
        _allowsInward = allowsInward;
        _handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = ConnectAsync,
        };
    }

    /// <inheritdoc/>
    public HttpClient CreateClient(string name) => new(_handler, disposeHandler: false);

    /// <inheritdoc/>
    public void Dispose() => _handler.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var address)
            ? [address]
            : await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);

        // Who may name this machine itself is decided where callers are known.
        if (!_allowsInward && !IsProxy(context) && !InwardAddress.IsThisMachine(host) && addresses.Any(InwardAddress.Is))
            throw new HttpRequestException($"{host} leads into the bot's own network, where no channel is.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // The operator's own; it finds the channels itself.
    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        context.InitialRequestMessage.RequestUri is { } target
        && !target.IdnHost.Trim('[', ']').Equals(context.DnsEndPoint.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
}

using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyBot.LoopbackQdrant;

/// <summary>Serves the part of Qdrant's protocol that PolicyBot speaks, on a port of this machine: exact search in memory, inverse document
/// frequencies as Qdrant documents them, strict about what Qdrant may be strict about, with faults on demand. What it holds outlives
/// <see cref="StopAsync"/>, as a disk would.</summary>
public sealed class QdrantServer : IAsyncDisposable
{
    private readonly X509Certificate2? _certificate;
    private WebApplication? _app;
    private int _port;

    private QdrantServer(int port, X509Certificate2? certificate) => (_port, _certificate) = (port, certificate);

    /// <summary>Where it listens.</summary>
    public string Url => $"{(_certificate is null ? "http" : "https")}://localhost:{_port}";

    /// <summary>What it holds.</summary>
    public Store Store { get; } = new();

    /// <summary>The key that it asks for; <c>null</c> lets everyone in.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Called with the operation's name before it is done; may throw or wait.</summary>
    public Func<string, Task>? Before { get; set; }

    /// <summary>Called with the operation's name when it is done but not yet answered; may throw or wait.</summary>
    public Func<string, Task>? After { get; set; }

    /// <summary>How often each operation was asked for.</summary>
    public ConcurrentDictionary<string, int> Calls { get; } = new();

    /// <summary>Starts a server.</summary>
    /// <param name="cancellationToken">Ends the starting.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="certificate">For TLS; <c>null</c> for none.</param>
    public static async Task<QdrantServer> StartAsync(CancellationToken cancellationToken, int port = 0, X509Certificate2? certificate = null)
    {
        var server = new QdrantServer(port, certificate);
        await server.StartAgainAsync(cancellationToken);
        return server;
    }

    /// <summary>Starts again on the same port with what it held.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(100));
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, _port, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                if (_certificate is not null)
                    listen.UseHttps(_certificate);
            });
        });
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null).Services.AddSingleton(this);
        _app = builder.Build();
        _app.MapGrpcService<CollectionsService>();
        _app.MapGrpcService<PointsService>();
        await _app.StartAsync(cancellationToken);
        _port = new Uri(_app.Urls.First()).Port;
    }

    /// <summary>Stops at once: connections break.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _app, null) is { } app)
            await app.DisposeAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await StopAsync();

    internal async Task<T> ServeAsync<T>(ServerCallContext context, Func<Store, T> serve)
    {
        var operation = context.Method.Split('/')[^1];
        Calls.AddOrUpdate(operation, 1, (_, count) => count + 1);
        if (ApiKey is not null && context.RequestHeaders.GetValue("api-key") != ApiKey)
            throw new RpcException(new Status(StatusCode.Unauthenticated, "Invalid API key or JWT"));
        if (Before is { } before)
            await before(operation);
        T response;
        lock (Store)
            response = serve(Store);
        if (After is { } after)
            await after(operation);
        return response;
    }
}

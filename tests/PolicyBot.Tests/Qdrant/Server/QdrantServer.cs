using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyBot.Qdrant.Connections;
using Qdrant.Client.Grpc;

namespace PolicyBot.Tests.Qdrant.Server;

/// <summary>Serves Qdrant's protocol on loopback, with faults on demand.</summary>
internal sealed class QdrantServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private QdrantServer(WebApplication app) => _app = app;

    public Dictionary<string, StoredCollection> Collections { get; } = [];

    public Dictionary<string, string> Aliases { get; } = [];

    /// <summary>Called with the method's name before it is served; may throw or wait.</summary>
    public Func<string, Task>? Fault { get; set; }

    public string? ApiKey { get; set; }

    public QdrantOptions Options => new() { Url = _app.Urls.First(), PatienceSeconds = 5, TimeoutSeconds = 2, ApiKey = ApiKey };

    public static async Task<QdrantServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        QdrantServer? server = null;
        builder.Services.AddSingleton(_ => server!);
        var app = builder.Build();
        server = new QdrantServer(app);
        app.MapGrpcService<CollectionsService>();
        app.MapGrpcService<PointsService>();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async Task<T> ServeAsync<T>(ServerCallContext context, Func<T> serve)
    {
        if (ApiKey is not null && context.RequestHeaders.GetValue("api-key") != ApiKey)
            throw new RpcException(new Status(StatusCode.Unauthenticated, "Invalid API key or JWT"));
        if (Fault is { } fault)
            await fault(context.Method.Split('/')[^1]);
        lock (Collections)
            return serve();
    }

    public StoredCollection Find(string name) =>
        Collections.TryGetValue(Aliases.GetValueOrDefault(name, name), out var found)
            ? found
            : throw new RpcException(new Status(StatusCode.NotFound, $"Collection `{name}` doesn't exist!"));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Tests.Embeddings;

/// <summary>A server that speaks OpenAI's embeddings protocol on a free port of this machine and answers as the test has written down:
/// first the scripted answers, each once, then vectors of <see cref="Vector"/>.</summary>
public sealed class EmbeddingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Request, Task>> _script = new();
    private int _underWay;
    private int _mostUnderWay;

    private EmbeddingServer(WebApplication app) => _app = app;

    /// <summary>What the server was asked, in order.</summary>
    public ConcurrentQueue<Request> Requests { get; } = new();

    /// <summary>What vector a text has.</summary>
    public Func<string, float[]> Vector { get; set; } = text => [text.Length, 1];

    /// <summary>How long it thinks about every answer.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many requests it was answering at once at most.</summary>
    public int MostAtOnce => _mostUnderWay;

    /// <summary>Whether a caller went away before its answer.</summary>
    public bool WasAbandoned { get; private set; }

    /// <summary>Where it listens, with the <c>/v1</c> of OpenAI's protocol.</summary>
    public string Endpoint => $"{_app.Urls.First()}/v1";

    /// <summary>All texts it was asked for.</summary>
    public IEnumerable<string> Texts => Requests.SelectMany(request => request.Texts);

    public static async Task<EmbeddingServer> StartAsync(Action<ListenOptions>? listen = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(100));
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(
            kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port, listen ?? (_ => { })));
        var app = builder.Build();
        var server = new EmbeddingServer(app);
        app.MapPost("/{**path}", server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Answers the next request so.</summary>
    public EmbeddingServer Then(Func<HttpContext, Request, Task> answer)
    {
        _script.Enqueue(answer);
        return this;
    }

    /// <summary>Answers the next request with a status and, where given, a time after which to come again.</summary>
    public EmbeddingServer ThenStatus(int status, string? retryAfter = null, string body = "{}") => Then(async (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.WriteAsync(body);
    });

    /// <summary>Answers the next request with this body.</summary>
    public EmbeddingServer ThenBody(string body) => ThenStatus(StatusCodes.Status200OK, body: body);

    /// <summary>Never answers the next request.</summary>
    public EmbeddingServer ThenHang() => Then(async (context, _) =>
    {
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            WasAbandoned = true;
        }
    });

    /// <summary>Begins to answer the next request and cuts the connection.</summary>
    public EmbeddingServer ThenCut() => Then(async (context, _) =>
    {
        context.Response.ContentLength = 1_000;
        await context.Response.WriteAsync("{\"object\":\"list\",");
        await context.Response.Body.FlushAsync();
        context.Abort();
    });

    /// <summary>A list of vectors as the protocol has it, each with its position.</summary>
    public static string List(params IEnumerable<(int Index, float[] Vector)> vectors) => JsonSerializer.Serialize(new
    {
        @object = "list",
        model = "scripted",
        data = vectors.Select(vector => new { @object = "embedding", index = vector.Index, embedding = vector.Vector }),
        usage = new { prompt_tokens = 3, total_tokens = 3 },
    });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var underWay = Interlocked.Increment(ref _underWay);
        InterlockedMax(underWay);
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body);
            var request = new Request(
                context.Request.Path + context.Request.QueryString,
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                body.RootElement.Clone());
            Requests.Enqueue(request);
            if (Delay > TimeSpan.Zero)
                await Task.Delay(Delay, context.RequestAborted);
            if (_script.TryDequeue(out var answer))
                await answer(context, request);
            else
                await WriteVectorsAsync(context, request);
        }
        catch (OperationCanceledException)
        {
            WasAbandoned = true;
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private async Task WriteVectorsAsync(HttpContext context, Request request)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(List(request.Texts.Select((text, index) => (index, Vector(text)))));
    }

    private void InterlockedMax(int value)
    {
        for (var seen = _mostUnderWay; value > seen; seen = _mostUnderWay)
            Interlocked.CompareExchange(ref _mostUnderWay, value, seen);
    }

    /// <summary>What was asked.</summary>
    public sealed record Request(string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body)
    {
        public IReadOnlyList<string> Texts { get; } = [.. Body.GetProperty("input").EnumerateArray().Select(text => text.GetString()!)];

        public string? Model => Body.TryGetProperty("model", out var model) ? model.GetString() : null;

        public int? Dimensions => Body.TryGetProperty("dimensions", out var dimensions) ? int.Parse(dimensions.GetRawText(), CultureInfo.InvariantCulture) : null;
    }
}

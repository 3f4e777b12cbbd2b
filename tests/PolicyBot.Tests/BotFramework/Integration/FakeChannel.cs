using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace PolicyBot.Tests.BotFramework.Integration;

/// <summary>A channel's service on a free port of this machine: keeps what is sent, and answers as it is told.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeChannel(WebApplication app) => _app = app;

    public string Url => _app.Urls.First() + "/";

    public ConcurrentQueue<Call> Calls { get; } = [];

    /// <summary>The next answers; 200 with an id when there is none left.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Answers { get; } = [];

    public static async Task<FakeChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var channel = new FakeChannel(app);
        app.Run(channel.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return channel;
    }

    public void AnswerNext(int status, string body = "", string? retryAfter = null) => Answers.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync(body);
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        Calls.Enqueue(new Call(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers["x-ms-conversation-id"].ToString(),
            context.Request.ContentType,
            context.Request.Headers.Authorization.ToString(),
            body.Length == 0 ? null : JObject.Parse(body)));
        if (Answers.TryDequeue(out var answer))
            await answer(context);
        else
            await context.Response.WriteAsync($$"""{"id":"r{{Calls.Count}}"}""", context.RequestAborted);
    }

    internal sealed record Call(string Method, string Target, string ConversationHeader, string? ContentType, string Authorization, JObject? Activity);
}

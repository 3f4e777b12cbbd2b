using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Tests.Program.ChatModels;

/// <summary>A server on this machine that speaks OpenAI's chat protocol and does what a test tells it to.</summary>
public sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = new();

    private ScriptedModel(WebApplication app) => _app = app;

    /// <summary>What it does with the nth request, from 0, and its body.</summary>
    public Func<int, string, HttpContext, Task> Script { get; set; } = (_, _, http) => SayAsync(http, "NOANSWER");

    /// <summary>The requests' bodies.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Completed when a request was given up by its caller.</summary>
    public TaskCompletionSource Aborted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Url => $"{_app.Urls.First()}/v1";

    public static async Task<ScriptedModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var model = new ScriptedModel(app);
        app.MapPost("/{**path}", async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var body = await reader.ReadToEndAsync(http.RequestAborted);
            var number = model._requests.Count;
            model._requests.Enqueue(body);
            http.RequestAborted.Register(() => model.Aborted.TrySetResult());
            await model.Script(number, body, http);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return model;
    }

    /// <summary>Streams a text in pieces of a few characters.</summary>
    public static async Task SayAsync(HttpContext http, string text, string? finish = "stop", int piece = 3)
    {
        if (!http.Response.HasStarted)
            http.Response.ContentType = "text/event-stream";
        for (var i = 0; i < text.Length; i += piece)
            await EventAsync(http, new { content = text.Substring(i, Math.Min(piece, text.Length - i)) }, null);
        if (finish is not null)
        {
            await EventAsync(http, new { }, finish);
            await http.Response.WriteAsync("data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[],\"usage\":{\"prompt_tokens\":70,\"completion_tokens\":30,\"total_tokens\":100}}\n\ndata: [DONE]\n\n");
        }
    }

    /// <summary>Asks for a tool to be called.</summary>
    public static async Task CallAsync(HttpContext http, string tool, object arguments)
    {
        http.Response.ContentType = "text/event-stream";
        await EventAsync(http, new
        {
            role = "assistant",
            tool_calls = new[] { new { index = 0, id = $"call_{tool}", type = "function", function = new { name = tool, arguments = JsonSerializer.Serialize(arguments) } } },
        }, null);
        await EventAsync(http, new { }, "tool_calls");
        await http.Response.WriteAsync("data: [DONE]\n\n");
    }

    public static async Task FailAsync(HttpContext http, int status, string body = "{\"error\":{\"message\":\"no\"}}")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        using var brief = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(brief.Token);
        await _app.DisposeAsync();
    }

    private static async Task EventAsync(HttpContext http, object delta, string? finish)
    {
        var chunk = new { id = "c", @object = "chat.completion.chunk", created = 1, model = "m", choices = new[] { new { index = 0, delta, finish_reason = finish } } };
        await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n");
        await http.Response.Body.FlushAsync();
    }
}

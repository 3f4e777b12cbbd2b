using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Builder.Integration.AspNet.Core;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Connector.Authentication;

namespace PolicyBot.Tests.BotFramework.Integration;

/// <summary>A bot behind a cloud adapter on a free port of this machine.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    public static readonly ChannelCallLimits QuickLimits =
        new(3, TimeSpan.FromMilliseconds(400), TimeSpan.FromSeconds(20), TimeSpan.FromMilliseconds(1));

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private BotServer(WebApplication app, CloudAdapter adapter)
    {
        _app = app;
        Adapter = adapter;
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public CloudAdapter Adapter { get; }

    public static Task<BotServer> StartAsync(BotCallbackHandler bot, string? appId = null, ChannelCallLimits? limits = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", appId)]).Build();
        return StartAsync(bot, new ConfigurationBotFrameworkAuthentication(configuration, null, null, limits ?? QuickLimits, TimeProvider.System));
    }

    public static async Task<BotServer> StartAsync(BotCallbackHandler bot, BotFrameworkAuthentication authentication, ILogger? log = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var adapter = new CloudAdapter(authentication, log);
        app.UseStatusCodePages("text/plain", "page {0}");
        app.Map("/api/messages", context => adapter.ProcessAsync(context.Request, context.Response, new Bot(bot)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new BotServer(app, adapter);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? authorization = null, string contentType = "application/json") =>
        PostAsync(Encoding.UTF8.GetBytes(body), authorization, contentType);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? authorization = null, string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        if (contentType is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync() => _client.GetAsync("/api/messages", TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Bot(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }
}

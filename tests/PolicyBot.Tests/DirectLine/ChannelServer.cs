using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.BotFramework.Builder;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Http;
using PolicyBot.Storage;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.DirectLine;

/// <summary>The channel alone, with a bot of a test, on a free port of this machine.</summary>
public sealed class ChannelServer : IAsyncDisposable
{
    public const string Secret = "the-secret-of-this-test";

    private readonly TestDatabase _database;
    private readonly TestDatabase? _ownDatabase;
    private readonly WebApplication _app;

    private ChannelServer(IBot bot, DirectLineLimits? limits, TimeProvider? time, TestDatabase? database)
    {
        _database = database ?? (_ownDatabase = TestDatabase.Sqlite());
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton(limits ?? new DirectLineLimits())
            .AddSingleton<IDirectLineAccess>(new OpenAccess())
            .AddSingleton(_database.Options)
            .AddSingleton(_ => _database.Connect())
            .AddConversationStorage(_ => $"{_database.File}.key")
            .AddDirectLine()
            .AddSingleton(bot);
        _app = builder.Build();
        _app.UseWebSockets();
        _app.MapDirectLine();
    }

    public HttpClient Client { get; private set; } = new();

    public RecordedLog Log { get; } = new();

    public ConversationRegistry Conversations => _app.Services.GetRequiredService<ConversationRegistry>();

    public ConversationUpkeep Upkeep => _app.Services.GetServices<IHostedService>().OfType<ConversationUpkeep>().Single();

    public DirectLineAdapter Adapter => _app.Services.GetRequiredService<DirectLineAdapter>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ChannelServer> StartAsync(
        IBot? bot = null, DirectLineLimits? limits = null, TimeProvider? time = null, TestDatabase? database = null)
    {
        var server = new ChannelServer(bot ?? new Echo(), limits, time, database);
        await server._app.StartAsync(Token);
        server.Client.BaseAddress = new Uri($"{server._app.Urls.First()}{DirectLineEndpoints.Path}/");
        return server;
    }

    public async Task<Started> StartConversationAsync(object? user = null, string? locale = null)
    {
        var generated = await JsonAsync(await SendAsync(HttpMethod.Post, "tokens/generate", null, new { user }));
        var token = generated.GetProperty("token").GetString()!;
        var started = await JsonAsync(await SendAsync(HttpMethod.Post, "conversations", token, new { locale }));
        return new Started(
            started.GetProperty("conversationId").GetString()!, started.GetProperty("token").GetString()!, started.GetProperty("streamUrl").GetString()!);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, object? json = null) =>
        SendAsync(method, path, token, json is null ? null : JsonContent.Create(json));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Client.SendAsync(request, Token);
    }

    public async Task<string> PostAsync(Started conversation, string text, string? clientActivityId = null)
    {
        var activity = new { type = "message", text, channelData = new { clientActivityID = clientActivityId ?? Guid.NewGuid().ToString("N") } };
        var posted = await JsonAsync(await SendAsync(HttpMethod.Post, conversation.Activities, conversation.Token, activity));
        return posted.GetProperty("id").GetString()!;
    }

    public async Task<JsonElement> PollAsync(Started conversation, string watermark = "") =>
        await JsonAsync(await SendAsync(HttpMethod.Get, $"{conversation.Activities}?watermark={watermark}", conversation.Token));

    /// <summary>Polls until there are as many activities as wanted.</summary>
    public async Task<JsonElement[]> PollUntilAsync(Started conversation, int count)
    {
        List<JsonElement> activities = [];
        var watermark = "";
        for (var i = 0; i < 500 && activities.Count < count; i++)
        {
            var set = await PollAsync(conversation, watermark);
            watermark = set.GetProperty("watermark").GetString()!;
            activities.AddRange(set.GetProperty("activities").EnumerateArray());
            if (activities.Count < count)
                await Task.Delay(10, Token);
        }

        Assert.Equal(count, activities.Count);
        return [.. activities];
    }

    public static async Task<ClientWebSocket> OpenStreamAsync(string streamUrl, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new Uri(streamUrl), Token);
        return socket;
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync(Token)}");
            return await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        }
    }

    public Task StopAsync() => _app.StopAsync(Token);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        if (_ownDatabase is not null)
            await _ownDatabase.DisposeAsync();
    }

    public sealed record Started(string Id, string Token, string StreamUrl)
    {
        public string Activities => $"conversations/{Id}/activities";
    }

    private sealed class OpenAccess : IDirectLineAccess
    {
        public bool PresentsSecret(HttpRequest request) => request.Headers.Authorization.ToString() == $"Bearer {Secret}";

        public bool MayHaveToken(HttpRequest request) => !request.Headers.ContainsKey("X-Forwarded-For");

        public bool IsForeignPage(HttpRequest request) => request.Headers.Origin.ToString().Contains("evil", StringComparison.Ordinal);

        public string CallerOf(HttpRequest request) => "";

        public Uri Address(HttpRequest request) => new($"{request.Scheme}://{request.Host}");
    }
}

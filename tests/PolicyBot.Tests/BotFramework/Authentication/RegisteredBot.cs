using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Builder.Integration.AspNet.Core;
using PolicyBot.Tests.BotFramework.Integration;
using PolicyBot.Tests.DirectLine;

namespace PolicyBot.Tests.BotFramework.Authentication;

/// <summary>A bot with an app id behind the cloud adapter; issuer, channel and clock are the test's own.</summary>
internal sealed class RegisteredBot : IAsyncDisposable
{
    private readonly BotServer _server;

    private RegisteredBot(TokenIssuer issuer, FakeChannel channel, FakeTimeProvider clock, BotServer server, RecordedLog log)
    {
        Issuer = issuer;
        Channel = channel;
        Clock = clock;
        Log = log;
        _server = server;
    }

    public TokenIssuer Issuer { get; }

    public FakeChannel Channel { get; }

    public FakeTimeProvider Clock { get; }

    public RecordedLog Log { get; }

    public CloudAdapter Adapter => _server.Adapter;

    /// <summary>The activities that reached the bot.</summary>
    public List<string?> Taken { get; } = [];

    /// <summary>Starts it. Channels inside are allowed, since the tests have no other, unless the test is about just that.</summary>
    public static async Task<RegisteredBot> StartAsync(
        BotCallbackHandler? turn = null, bool allowsInward = true, params (string Name, string? Value)[] settings)
    {
        var issuer = await TokenIssuer.StartAsync();
        var channel = await FakeChannel.StartAsync();
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("MicrosoftAppType", "SingleTenant"),
            new("MicrosoftAppId", TokenShape.AppId),
            new("MicrosoftAppTenantId", TokenShape.TenantId),
            new("MicrosoftAppPassword", "the secret"),
            new("ToBotFromChannelOpenIdMetadataUrl", issuer.ChannelMetadataUrl),
            new("ToBotFromEmulatorOpenIdMetadataUrl", issuer.EntraMetadataUrl),
            new("ToChannelFromBotLoginUrl", issuer.LoginUrl),
            new("ValidateAuthority", "false"),
        ]).AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build();
        var log = new RecordedLog();
        RegisteredBot? bot = null;
        var server = await BotServer.StartAsync(
            async (context, token) =>
            {
                lock (bot!.Taken)
                    bot.Taken.Add(context.Activity.Text);
                await (turn?.Invoke(context, token) ?? Task.CompletedTask);
            },
            new ConfigurationBotFrameworkAuthentication(configuration, null, issuer.Handler(), BotServer.QuickLimits, clock, allowsInward),
            log);
        return bot = new RegisteredBot(issuer, channel, clock, server, log);
    }

    public TokenShape ChannelToken() => TokenShape.OfChannel(Clock.GetUtcNow(), Channel.Url);

    public Task<HttpResponseMessage> PostAsync(TokenShape token, Action<JObject>? change = null) => PostAsync($"Bearer {token.Sign()}", change);

    public Task<HttpResponseMessage> PostAsync(string? authorization, Action<JObject>? change = null)
    {
        var activity = JObject.FromObject(new
        {
            type = "message",
            id = Guid.NewGuid().ToString(),
            channelId = "msteams",
            serviceUrl = Channel.Url,
            from = new { id = "user" },
            recipient = new { id = "bot" },
            conversation = new { id = "c1" },
            text = "Hi",
        });
        change?.Invoke(activity);
        return _server.PostAsync(activity.ToString(), authorization);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Channel.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}

using System.Net;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Authentication;

/// <summary>Where replies go, and where they do not.</summary>
public sealed class ServiceUrlTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost:8443/")]
    [InlineData("https://channel.localhost./")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://172.31.0.1/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://169.254.169.254/latest/")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[64:ff9b::a00:1]/")]
    [InlineData("https://[2002:7f00:1::]/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    public async Task A_service_url_that_points_inward_or_is_not_secret_is_refused(string serviceUrl)
    {
        await using var bot = await RegisteredBot.StartAsync(allowsInward: false);

        using var response = await bot.PostAsync(
            bot.ChannelToken().With("serviceurl", serviceUrl), activity => activity["serviceUrl"] = serviceUrl);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("serviceUrl", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Empty(bot.Taken);
        Assert.Single(bot.Log.Lines);
        Assert.Empty(bot.Issuer.TokenRequests);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://172.32.0.1/")]
    [InlineData("https://[2001:4860:4860::8888]/")]
    public async Task A_channel_on_the_internet_is_fine(string serviceUrl)
    {
        await using var bot = await RegisteredBot.StartAsync(allowsInward: false);

        using var response = await bot.PostAsync(
            bot.ChannelToken().With("serviceurl", serviceUrl), activity => activity["serviceUrl"] = serviceUrl);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_conversation_does_not_go_on_at_an_address_inside()
    {
        await using var bot = await RegisteredBot.StartAsync(allowsInward: false);
        var reference = new ConversationReference(
            conversation: new ConversationAccount(id: "c1"), channelId: "msteams", serviceUrl: "https://169.254.169.254/");

        await Assert.ThrowsAsync<ArgumentException>(() =>
            bot.Adapter.ContinueConversationAsync(TokenShape.AppId, reference, (_, _) => Task.CompletedTask, Token));
    }

    [Fact]
    public async Task Within_a_turn_nothing_but_the_named_address_is_called()
    {
        Exception? error = null;
        await using var bot = await RegisteredBot.StartAsync(async (turn, token) =>
        {
            var factory = turn.TurnState.Get<PolicyBot.BotFramework.Connector.Authentication.ConnectorFactory>();
            error = await Record.ExceptionAsync(() => factory!.CreateAsync("https://elsewhere.example.com/", null, token));
        });

        using var response = await bot.PostAsync(bot.ChannelToken());

        Assert.IsType<ArgumentException>(error);
    }

    [Theory]
    [InlineData("http://[::ffff:10.0.0.1]:1/")]
    [InlineData("http://10.0.0.1:1/")]
    public async Task A_connection_into_the_network_is_not_made(string address)
    {
        using var connections = new OutwardConnections(allowsInward: false);
        using var client = connections.CreateClient("");

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(address), Token));

        Assert.Contains("own network", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_leads_into_the_network_is_seen_through_when_it_is_called()
    {
        // The machine's own name leads to the machine.
        using var connections = new OutwardConnections(allowsInward: false);
        using var client = connections.CreateClient("");
        var addresses = await Dns.GetHostAddressesAsync(Dns.GetHostName(), Token);
        Assert.SkipUnless(addresses.Any(InwardAddress.Is), "This machine's name leads outside.");

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://{Dns.GetHostName()}:1/"), Token));

        Assert.Contains("own network", error.Message, StringComparison.Ordinal);
    }
}

using System.Net;
using Newtonsoft.Json.Linq;
using PolicyBot.Tests.BotFramework.Authentication;
using PolicyBot.Tests.BotFramework.Integration;

namespace PolicyBot.Tests.Program.Conversations;

/// <summary>What forgers and broken senders post to the program as it is deployed: refused, logged once, and told nothing.</summary>
public sealed class BadInputTests(RegisteredProgram program) : IClassFixture<RegisteredProgram>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_with_a_channels_token_is_answered_and_nothing_is_logged()
    {
        var (status, body) = await program.PostAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("five years", body, StringComparison.Ordinal);
        Assert.Empty(await program.LoggedAsync(0));
    }

    [Fact]
    public async Task A_forged_token_is_refused()
    {
        var real = TokenShape.OfChannel(DateTimeOffset.UtcNow, "https://smba.trafficmanager.net/emea/");

        await AssertRefusedAsync(HttpStatusCode.Unauthorized, await program.PostAsync(token: real with { Key = TestKeys.Forged }));
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, await program.PostAsync("{\"type\":\"message\"}", real.SignAs("none")));
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, await program.PostAsync("{\"type\":\"message\"}", real.SignAs("HS256")));
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, await program.PostAsync(token: real.With("aud", Guid.NewGuid().ToString())));
    }

    [Fact]
    public async Task An_activity_that_comes_again_is_refused()
    {
        var first = await program.PostAsync(activity => activity["id"] = "again");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        await AssertRefusedAsync(HttpStatusCode.Conflict, await program.PostAsync(activity => activity["id"] = "again"));
    }

    [Theory]
    [InlineData("{\"type\":\"message\",\"text\":\"How lo")]
    [InlineData("{\"type\":\"message\",\"from\":[]}")]
    [InlineData("")]
    public async Task A_truncated_or_senseless_body_is_refused(string body) =>
        await AssertRefusedAsync(
            HttpStatusCode.BadRequest,
            await program.PostAsync(body, TokenShape.OfChannel(DateTimeOffset.UtcNow, "https://smba.trafficmanager.net/emea/").Sign()));

    [Fact]
    public async Task A_text_of_300_KB_is_answered_briefly()
    {
        var (status, body) = await program.PostAsync(activity => activity["text"] = new string('x', 300 * 1024));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.InRange(body.Length, 50, 20_000);
        Assert.Empty(await program.LoggedAsync(0));
    }

    [Theory]
    [InlineData("nobody/knows", "{}", HttpStatusCode.NotImplemented)]
    [InlineData("nobody\nfail: forged line", null, HttpStatusCode.NotImplemented)]
    [InlineData("adaptiveCard/action", """{"action":5}""", HttpStatusCode.BadRequest)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"destroy"}}""", HttpStatusCode.NotImplemented)]
    [InlineData("message/submitAction", """{"actionName":"feedback","actionValue":7}""", HttpStatusCode.BadRequest)]
    public async Task An_invoke_that_nobody_knows_is_refused(string name, string? value, HttpStatusCode status)
    {
        var (got, body) = await InvokeAsync(name, value);

        Assert.Equal(status, got);
        AssertTellsNothing(body);
        AssertLoggedOnce(await program.LoggedAsync(1));
    }

    [Theory]
    [InlineData("""{"verb":"destroy"}""")]
    [InlineData("""{"verb":["answer"],"owner":7}""")]
    [InlineData("""{"verb":"answer","fact":"revenue","owner":"somebody else","stamp":"x"}""")]
    [InlineData("""{"verb":"list","list":"huge"}""")]
    public async Task A_card_that_was_tampered_with_is_refused(string data)
    {
        var carried = JObject.Parse(data);
        if ((string?)carried["list"] == "huge")
            carried["list"] = new string('x', 300_000);

        var submitted = await program.PostAsync(activity =>
        {
            activity.Remove("text");
            activity["value"] = new JObject { ["policyBot"] = carried };
        });

        Assert.Equal(HttpStatusCode.OK, submitted.Status);
        Assert.InRange(submitted.Body.Length, 50, 5_000);
        AssertTellsNothing(submitted.Body);
        AssertLoggedOnce(await program.LoggedAsync(1));
    }

    [Fact]
    public async Task Html_in_names_comes_back_nowhere()
    {
        const string Html = "<script>alert(1)</script>";

        var (status, body) = await program.PostAsync(activity =>
        {
            activity["from"]!["name"] = Html;
            activity["recipient"]!["name"] = Html;
            activity["conversation"]!["name"] = Html;
            activity["text"] = "hello";
        });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("alert(1)", body.Replace("\"name\":\"<script>alert(1)</script>\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(await program.LoggedAsync(0));
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://10.0.0.1/")]
    public async Task A_service_url_that_points_inward_is_refused(string serviceUrl) =>
        await AssertRefusedAsync(HttpStatusCode.BadRequest, await program.PostAsync(activity => activity["serviceUrl"] = serviceUrl));

    [Fact]
    public async Task A_name_that_leads_inward_is_not_called()
    {
        var name = Dns.GetHostName();
        var addresses = await Dns.GetHostAddressesAsync(name, Token);
        Assert.SkipUnless(addresses.Any(PolicyBot.BotFramework.Connector.InwardAddress.Is), "This machine's name leads outside.");

        var (_, body) = await program.PostAsync(activity =>
        {
            activity["serviceUrl"] = $"https://{name}:9/";
            activity.Remove("deliveryMode");
        });

        AssertTellsNothing(body);
        Assert.Contains("own network", Assert.Single(await program.LoggedAsync(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_replies_with_the_token_that_the_machine_gives()
    {
        await using var channel = await FakeChannel.StartAsync();

        // Who has the app's own secret may be at this machine, as the Emulator is.
        var (status, _) = await program.PostAsync(
            activity =>
            {
                activity["channelId"] = "emulator";
                activity["serviceUrl"] = channel.Url;
                activity.Remove("deliveryMode");
            },
            TokenShape.OfEmulator(DateTimeOffset.UtcNow));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(channel.Calls, call => call.Authorization.StartsWith("Bearer bot-token-", StringComparison.Ordinal) && ((string?)call.Activity?["text"])?.Contains("five years", StringComparison.Ordinal) == true);
        var asked = Uri.UnescapeDataString(Assert.Single(program.Issuer.TokenRequests));
        Assert.StartsWith("/identity?", asked, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", asked, StringComparison.Ordinal);
        Assert.Contains($"client_id={TokenShape.AppId}", asked, StringComparison.Ordinal);
        Assert.Empty(await program.LoggedAsync(0));
    }

    private Task<(HttpStatusCode Status, string Body)> InvokeAsync(string name, string? value) => program.PostAsync(activity =>
    {
        activity["type"] = "invoke";
        activity.Remove("deliveryMode");
        activity["name"] = name;
        activity.Remove("text");
        if (value is not null)
            activity["value"] = JObject.Parse(value);
    });

    private async Task AssertRefusedAsync(HttpStatusCode status, (HttpStatusCode Status, string Body) response)
    {
        Assert.Equal(status, response.Status);
        Assert.Equal((int)status, (int?)JObject.Parse(response.Body)["status"]);
        AssertTellsNothing(response.Body);
        AssertLoggedOnce(await program.LoggedAsync(1));
    }

    private static void AssertLoggedOnce(string[] lines)
    {
        var line = Assert.Single(lines);
        Assert.StartsWith("warn: ", line, StringComparison.Ordinal);
        Assert.InRange(line.Length, 20, 1_000);
        AssertTellsNothing(line.Replace("PolicyBot.", "", StringComparison.Ordinal));
    }

    private static void AssertTellsNothing(string text)
    {
        foreach (var inside in (string[])["   at ", "Exception", AppContext.BaseDirectory, "the machine's own secret", "System."])
            Assert.DoesNotContain(inside, text, StringComparison.Ordinal);
    }
}

using System.Net;
using Newtonsoft.Json.Linq;
using PolicyBot.BotFramework.Builder;

namespace PolicyBot.Tests.BotFramework.Authentication;

/// <summary>Who is let in, and who is not.</summary>
public sealed class CallerTokenTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, Func<TokenShape, string?>> Forgeries = new()
    {
        ["no header"] = _ => null,
        ["bare scheme"] = _ => "Bearer",
        ["another scheme"] = token => $"Basic {token.Sign()}",
        ["two tokens"] = token => $"Bearer {token.Sign()} {token.Sign()}",
        ["garbage"] = _ => "Bearer e30.e30.e30",
        ["no JSON"] = _ => "Bearer !!!.???.###",
        ["very long garbage"] = _ => $"Bearer {new string('a', 20_000)}",
        ["truncated token"] = token => $"Bearer {token.Sign()[..^200]}",
        ["truncated signature"] = token => $"Bearer {token.Sign()[..^4]}",
        ["no signature"] = token => $"Bearer {token.Sign()[..(token.Sign().LastIndexOf('.') + 1)]}",
        ["changed payload"] = token => $"Bearer {Graft(token, token.With("aud", "somebody else"))}",
        ["algorithm none"] = token => $"Bearer {token.SignAs("none")}",
        ["public key as shared secret"] = token => $"Bearer {token.SignAs("HS256")}",
        ["algorithm not allowed"] = token => $"Bearer {token.SignAs("PS256")}",
        ["foreign key of the same name"] = token => Bearer(token with { Key = TestKeys.Forged }),
        ["unknown key"] = token => Bearer(token with { Key = TestKeys.NextChannel }),
        ["key unnamed"] = token => $"Bearer {token.SignAs("RS256", keyId: null)}",
        ["wrong audience"] = token => Bearer(token.With("aud", "another app")),
        ["audience of the channel"] = token => Bearer(token.With("aud", "https://api.botframework.com")),
        ["no audience"] = token => Bearer(token.With("aud", null)),
        ["foreign issuer"] = token => Bearer(token.With("iss", "https://login.example.com/")),
        ["issuer in other letters"] = token => Bearer(token.With("iss", "https://API.botframework.com")),
        ["no issuer"] = token => Bearer(token.With("iss", null)),
        ["another tenant"] = token => Bearer(token.With("iss", "https://sts.windows.net/00000000-0000-0000-0000-000000000000/")),
        ["issuer of the Emulator with the channel's key"] = token => Bearer(token.With("iss", $"https://sts.windows.net/{TokenShape.TenantId}/")),
        ["expired"] = token => Bearer(token.With("exp", token.Now.AddMinutes(-6).ToUnixTimeSeconds()).With("nbf", token.Now.AddHours(-1).ToUnixTimeSeconds())),
        ["not yet valid"] = token => Bearer(token.With("nbf", token.Now.AddMinutes(6).ToUnixTimeSeconds())),
        ["never expiring"] = token => Bearer(token.With("exp", null)),
        ["no service URL"] = token => Bearer(token.With("serviceurl", null)),
        ["another service URL"] = token => Bearer(token.With("serviceurl", "https://smba.trafficmanager.net/emea/")),
    };

    public static TheoryData<string> ForgeryNames => [.. Forgeries.Keys];

    [Theory]
    [MemberData(nameof(ForgeryNames))]
    public async Task A_caller_without_a_valid_token_is_refused(string forgery)
    {
        await using var bot = await RegisteredBot.StartAsync();
        var header = Forgeries[forgery](bot.ChannelToken());

        using var response = await bot.PostAsync(header);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Empty(bot.Taken);
        var line = Assert.Single(bot.Log.Lines);
        Assert.StartsWith("Warning", line, StringComparison.Ordinal);
        var body = await response.Content.ReadAsStringAsync(Token);
        if (header is { Length: > 20 })
            Assert.DoesNotContain(header[^20..], line + body, StringComparison.Ordinal);
        Assert.DoesNotContain("IDX", line + body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_channel_is_let_in_with_its_token(string algorithm)
    {
        string? callerId = null;
        string? audience = null;
        await using var bot = await RegisteredBot.StartAsync((turn, _) =>
        {
            callerId = turn.Activity.CallerId;
            audience = (turn.TurnState.Get<System.Security.Principal.IIdentity>(BotAdapter.BotIdentityKey) as System.Security.Claims.ClaimsIdentity)?.FindFirst("aud")?.Value;
            return Task.CompletedTask;
        });

        using var response = await bot.PostAsync(bot.ChannelToken() with { Algorithm = algorithm });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("urn:botframework:azure", TokenShape.AppId), (callerId, audience));
        Assert.Empty(bot.Log.Lines);
    }

    [Theory]
    [InlineData("exp", -4)]
    [InlineData("nbf", 4)]
    public async Task A_clock_may_be_five_minutes_wrong(string claim, int minutes)
    {
        await using var bot = await RegisteredBot.StartAsync();
        var token = bot.ChannelToken().With("nbf", bot.Clock.GetUtcNow().AddHours(-1).ToUnixTimeSeconds());

        using var response = await bot.PostAsync(token.With(claim, bot.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("msteams", HttpStatusCode.OK)]
    [InlineData("slack", HttpStatusCode.Unauthorized)]
    [InlineData("emulator", HttpStatusCode.Unauthorized)]
    public async Task A_key_signs_for_the_channels_it_is_endorsed_for(string channel, HttpStatusCode status)
    {
        await using var bot = await RegisteredBot.StartAsync();

        using var response = await bot.PostAsync(bot.ChannelToken(), activity => activity["channelId"] = channel);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_key_that_is_endorsed_for_nothing_signs_for_nobody()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.ChannelKeys = [TestKeys.Channel with { Endorsements = null }];

        using var response = await bot.PostAsync(bot.ChannelToken());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    public async Task The_Emulator_is_let_in_with_a_token_for_the_bots_own_app(string version)
    {
        // A service URL at this machine is what the Emulator has.
        await using var bot = await RegisteredBot.StartAsync(
            (turn, token) => turn.SendActivityAsync("Hello", cancellationToken: token), allowsInward: false);

        using var response = await bot.PostAsync(
            TokenShape.OfEmulator(bot.Clock.GetUtcNow(), version), activity => activity["channelId"] = "emulator");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Bearer bot-token-1", Assert.Single(bot.Channel.Calls).Authorization);
    }

    [Theory]
    [InlineData("appid", "another app")]
    [InlineData("appid", null)]
    [InlineData("ver", null)]
    [InlineData("ver", "3.0")]
    [InlineData("aud", "https://api.botframework.com")]
    [InlineData("iss", "https://sts.windows.net/00000000-0000-0000-0000-000000000000/")]
    [InlineData("exp", 1)]
    public async Task A_token_of_Entra_ID_that_is_not_the_apps_own_is_refused(string claim, object? value)
    {
        await using var bot = await RegisteredBot.StartAsync();

        using var response = await bot.PostAsync(TokenShape.OfEmulator(bot.Clock.GetUtcNow()).With(claim, value));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(bot.Taken);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("[]")]
    public async Task What_is_no_activity_is_told_so_whoever_sends_it(string body)
    {
        await using var bot = await RegisteredBot.StartAsync();

        using var response = await bot.PostAsync(bot.ChannelToken(), activity =>
        {
            activity.RemoveAll();
            if (body == "{}")
                activity["text"] = "no type";
        });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single(bot.Log.Lines);
    }

    private static string Bearer(TokenShape token) => $"Bearer {token.Sign()}";

    // The signature of one token under the words of another.
    private static string Graft(TokenShape signed, TokenShape said)
    {
        var signature = signed.Sign().Split('.')[2];
        return $"{string.Join('.', said.Sign().Split('.')[..2])}.{signature}";
    }
}

using System.Net;

namespace PolicyBot.Tests.BotFramework.Authentication;

/// <summary>How the keys of tokens are fetched and kept.</summary>
public sealed class SigningKeyTests
{
    [Fact]
    public async Task Keys_are_fetched_once_however_many_call()
    {
        await using var bot = await RegisteredBot.StartAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => bot.PostAsync(bot.ChannelToken())));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(["/channel/openidconfiguration", "/channel/keys"], bot.Issuer.Requests);
    }

    [Fact]
    public async Task A_new_key_is_found_when_a_token_names_it()
    {
        await using var bot = await RegisteredBot.StartAsync();
        var rotated = bot.ChannelToken() with { Key = TestKeys.NextChannel };
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));

        bot.Issuer.ChannelKeys = [TestKeys.NextChannel];
        bot.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, rotated));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, bot.ChannelToken()));
        Assert.Equal(4, bot.Issuer.Requests.Count);
    }

    [Fact]
    public async Task Unknown_keys_cause_no_more_than_one_fetch_a_minute()
    {
        await using var bot = await RegisteredBot.StartAsync();
        var forged = bot.ChannelToken() with { Key = TestKeys.NextChannel };
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));

        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, forged));

        Assert.Equal(4, bot.Issuer.Requests.Count);
    }

    [Fact]
    public async Task Keys_are_fetched_again_each_day()
    {
        await using var bot = await RegisteredBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));

        bot.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
        Assert.Equal(2, bot.Issuer.Requests.Count);

        // A key that was taken back is noticed so.
        bot.Issuer.ChannelKeys = [TestKeys.NextChannel];
        bot.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, bot.ChannelToken()));
    }

    [Fact]
    public async Task While_the_keys_cannot_be_fetched_callers_are_asked_to_come_again()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.IsDown = true;

        using var down = await bot.PostAsync(bot.ChannelToken());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, down.StatusCode);
        Assert.Equal(5, down.Headers.RetryAfter?.Delta?.TotalSeconds);
        Assert.Single(bot.Log.Lines);

        // Not asked again at once.
        bot.Issuer.IsDown = false;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(bot, bot.ChannelToken()));
        bot.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
    }

    [Fact]
    public async Task A_forgery_that_needs_no_key_to_be_seen_is_refused_even_then()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.IsDown = true;

        using var response = await bot.PostAsync($"Bearer {bot.ChannelToken().SignAs("none")}");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(bot.Issuer.Requests);
    }

    [Fact]
    public async Task Keys_at_hand_stay_good_for_five_days_while_their_issuer_is_down()
    {
        await using var bot = await RegisteredBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));

        bot.Issuer.IsDown = true;
        bot.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(bot, bot.ChannelToken() with { Key = TestKeys.NextChannel }));

        bot.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(bot, bot.ChannelToken()));
    }

    [Fact]
    public async Task Keys_are_taken_over_https_alone()
    {
        await using var bot = await RegisteredBot.StartAsync(settings: ("ToBotFromChannelOpenIdMetadataUrl", "http://127.0.0.1:1/keys"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(bot, bot.ChannelToken()));
    }

    private static async Task<HttpStatusCode> StatusAsync(RegisteredBot bot, TokenShape token)
    {
        using var response = await bot.PostAsync(token);
        return response.StatusCode;
    }
}

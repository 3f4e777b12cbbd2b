using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Connector.Authentication;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Authentication;

/// <summary>The tokens that the bot shows to channels.</summary>
public sealed class OutgoingTokenTests
{
    private static readonly BotCallbackHandler Hello = (turn, token) => turn.SendActivityAsync("Hello", cancellationToken: token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_replies_at_once_ask_for_one_token()
    {
        await using var bot = await RegisteredBot.StartAsync(Hello);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => bot.PostAsync(bot.ChannelToken())));

        Assert.Equal(100, bot.Channel.Calls.Count);
        Assert.All(bot.Channel.Calls, call => Assert.Equal("Bearer bot-token-1", call.Authorization));
        Assert.Single(bot.Issuer.TokenRequests);
    }

    [Theory]
    [InlineData("SingleTenant", TokenShape.TenantId)]
    [InlineData("MultiTenant", "botframework.com")]
    public void The_tenant_that_gives_tokens_follows_the_registration(string type, string tenant)
    {
        var registration = BotRegistration.Read(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("MicrosoftAppType", type),
            new("MicrosoftAppId", TokenShape.AppId),
            new("MicrosoftAppTenantId", TokenShape.TenantId),
            new("MicrosoftAppPassword", "the secret"),
        ]).Build());

        Assert.Equal($"https://login.microsoftonline.com/{tenant}", registration.LoginUrl);
        Assert.Equal("https://api.botframework.com", registration.Scope);
    }

    [Fact]
    public async Task The_request_for_a_token_names_app_secret_and_scope()
    {
        await using var bot = await RegisteredBot.StartAsync(Hello);

        using var response = await bot.PostAsync(bot.ChannelToken());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var request = Uri.UnescapeDataString(Assert.Single(bot.Issuer.TokenRequests));
        Assert.Contains("grant_type=client_credentials", request, StringComparison.Ordinal);
        Assert.Contains($"client_id={TokenShape.AppId}", request, StringComparison.Ordinal);
        Assert.Contains("https://api.botframework.com/.default", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_renewed_shortly_before_it_expires()
    {
        await using var bot = await RegisteredBot.StartAsync(Hello);
        using var first = await bot.PostAsync(bot.ChannelToken());

        bot.Clock.Advance(TimeSpan.FromMinutes(54));
        using var second = await bot.PostAsync(bot.ChannelToken());
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        using var third = await bot.PostAsync(bot.ChannelToken());

        Assert.Equal(
            ["Bearer bot-token-1", "Bearer bot-token-1", "Bearer bot-token-2"], bot.Channel.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_token_that_is_about_to_expire_serves_while_there_is_no_other()
    {
        await using var bot = await RegisteredBot.StartAsync(Hello);
        using var first = await bot.PostAsync(bot.ChannelToken());

        bot.Issuer.IsDown = true;
        bot.Clock.Advance(TimeSpan.FromMinutes(57));
        using var second = await bot.PostAsync(bot.ChannelToken());

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(2, bot.Channel.Calls.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_secret_stays_secret()
    {
        Exception? broken = null;
        await using var bot = await RegisteredBot.StartAsync(async (turn, token) =>
        {
            broken = await Record.ExceptionAsync(() => turn.SendActivityAsync("Hello", cancellationToken: token));
        });
        bot.Issuer.TokenAnswer = context =>
        {
            context.Response.StatusCode = 401;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(
                """{"error":"invalid_client","error_description":"Wrong secret: the secret"}""", context.RequestAborted);
        };

        using var response = await bot.PostAsync(bot.ChannelToken());

        var error = Assert.IsType<ErrorResponseException>(broken);
        Assert.Contains("invalid_client", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the secret", error.Message, StringComparison.Ordinal);
        Assert.Empty(bot.Channel.Calls);
    }

    [Fact]
    public async Task One_caller_who_gives_up_does_not_take_the_token_from_others()
    {
        var issued = new TaskCompletionSource<AppToken>();
        var tokens = new AppTokens(_ => issued.Task, TimeProvider.System);
        using var impatience = new CancellationTokenSource();
        var impatient = tokens.GetAsync(impatience.Token);
        var patient = tokens.GetAsync(Token);

        await impatience.CancelAsync();
        issued.SetResult(new AppToken("t", DateTimeOffset.UtcNow.AddHours(1)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.Equal("t", await patient);
    }
}

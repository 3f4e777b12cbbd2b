using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PolicyBot.BotFramework.Builder;
using PolicyBot.DirectLine;

namespace PolicyBot.Tests.DirectLine.Limits;

/// <summary>What happens when one person posts too often, or too many wait.</summary>
public sealed class LimitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_posts_too_often_is_told_when_to_come_back_and_others_are_served()
    {
        await using var server = await ChannelServer.StartAsync(limits: new DirectLineLimits { PostsPerMinute = 2 });
        var eager = await server.StartConversationAsync();
        var calm = await server.StartConversationAsync();

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var posted = await PostThroughProxyAsync(server, eager);
            statuses.Add(posted.StatusCode);
            if (i == 2)
                await AssertRefusedAsync(posted);
        }

        using var other = await PostThroughProxyAsync(server, calm);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task When_too_many_turns_wait_nothing_more_is_taken_until_they_have_run()
    {
        var bot = new HeldBot();
        await using var server = await ChannelServer.StartAsync(bot, new DirectLineLimits { TurnsAtOnce = 1, TurnsWaiting = 1, PostsPerMinute = 10_000 });
        var first = await server.StartConversationAsync();
        await bot.Begun.Task.WaitAsync(Token);
        var second = await server.StartConversationAsync();
        using (var refused = await UntilRefusedAsync(server, second))
            await AssertRefusedAsync(refused);

        bot.Go.SetResult();

        await server.PollUntilAsync(first, 1);
        for (var i = 0; i < 500; i++)
        {
            using var taken = await PostThroughProxyAsync(server, second);
            if (taken.StatusCode == HttpStatusCode.OK)
                return;
            await Task.Delay(10, Token);
        }

        Assert.Fail("Nothing was taken any more.");
    }

    // The second conversation's first turn comes to the gate on its own time.
    private static async Task<HttpResponseMessage> UntilRefusedAsync(ChannelServer server, ChannelServer.Started conversation)
    {
        for (var i = 0; ; i++)
        {
            var posted = await PostThroughProxyAsync(server, conversation);
            if (posted.StatusCode != HttpStatusCode.OK || i == 15)
                return posted;
            posted.Dispose();
            await Task.Delay(20, Token);
        }
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("error");
        Assert.Equal("LimitExceeded", error.GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
    }

    private static async Task<HttpResponseMessage> PostThroughProxyAsync(ChannelServer server, ChannelServer.Started conversation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, conversation.Activities)
        {
            Content = JsonContent.Create(new { type = "message", text = "Hi" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", conversation.Token);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        return await server.Client.SendAsync(request, Token);
    }

    private sealed class HeldBot : IBot
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Begun.TrySetResult();
            await Go.Task.WaitAsync(cancellationToken);
            await turnContext.SendActivityAsync("Done", cancellationToken: cancellationToken);
        }
    }
}

using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Turns;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Tests.BotFramework.Authentication;
using PolicyBot.Tests.BotFramework.Integration;

namespace PolicyBot.Tests.Bot.Turns;

/// <summary>Turns that take longer than a channel waits, over real HTTP.</summary>
public sealed class TimelyTurnsTests : ConversationTestBase
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly TurnsUnderWay _turns = new(TimeProvider.System, NullLogger<TurnsUnderWay>.Instance);
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeChannel _channel = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _channel = await FakeChannel.StartAsync();
        Answer = async question =>
        {
            await _go.Task;
            return await Ask(question.Text, [.. question.Turns]);
        };
    }

    [Fact]
    public async Task A_slow_answer_arrives_after_the_channels_request_has_ended()
    {
        await using var server = await StartAsync(Short);

        using var response = await server.PostAsync(Said());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(Messages());
        _go.SetResult();
        await EndOfTurnsAsync();
        var message = Assert.Single(Messages());
        Assert.Contains("three years", (string?)message.Activity!["text"], StringComparison.Ordinal);
        Assert.Equal("/v3/conversations/c1/activities/a1", message.Target);
        Assert.Equal("a1", (string?)message.Activity["replyToId"]);
    }

    [Fact]
    public async Task What_a_slow_turn_learned_is_remembered()
    {
        await using var server = await StartAsync(Short);
        using var first = await server.PostAsync(Said());
        _go.SetResult();
        await EndOfTurnsAsync();

        using var second = await server.PostAsync(Said(activity =>
        {
            activity["id"] = "a2";
            activity["text"] = "Who issued them?";
        }));
        await EndOfTurnsAsync();

        var kept = await Storage.ReadAsync(["test/conversations/c1"], Token);
        Assert.Equal(2, JObject.FromObject(Assert.Single(kept).Value).SelectTokens("$..Question").Count());
        Assert.Equal(2, Messages().Length);
    }

    [Fact]
    public async Task A_quick_turn_ends_within_its_request()
    {
        _go.SetResult();
        await using var server = await StartAsync(Long);

        using var response = await server.PostAsync(Said());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(Messages());
    }

    [Fact]
    public async Task Expected_replies_are_waited_for()
    {
        await using var server = await StartAsync(Short);

        var posting = server.PostAsync(Said(activity => activity["deliveryMode"] = DeliveryModes.ExpectReplies));
        await Task.Delay(Short * 3, Token);

        Assert.False(posting.IsCompleted);
        _go.SetResult();
        using var response = await posting;
        Assert.Contains("three years", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task An_invoke_is_waited_for()
    {
        var slow = new SlowInvoke(Short * 3);
        await using var server = await BotServer.StartAsync(new TimelyTurns(slow, _turns, Short, TimeProvider.System).OnTurnAsync);

        using var response = await server.PostAsync(Said(activity =>
        {
            activity["type"] = "invoke";
            activity["name"] = "slow";
        }));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task A_registered_bot_goes_on_with_its_own_token_and_serves_a_repeated_activity_once()
    {
        await using var bot = await RegisteredBot.StartAsync(new TimelyTurns(Bot, _turns, Short, TimeProvider.System).OnTurnAsync);
        void Ask(JObject activity)
        {
            activity["id"] = "a1";
            activity["text"] = English[0];
        }

        using var first = await bot.PostAsync(bot.ChannelToken(), Ask);
        using var again = await bot.PostAsync(bot.ChannelToken(), Ask);
        _go.SetResult();
        await EndOfTurnsAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, again.StatusCode));
        var message = Assert.Single(bot.Channel.Calls, call => (string?)call.Activity?["type"] == "message");
        Assert.Equal("Bearer bot-token-1", message.Authorization);
    }

    [Fact]
    public async Task A_turn_that_breaks_when_it_is_alone_is_told_to_the_person()
    {
        Answer = async _ =>
        {
            await _go.Task;
            throw new InvalidOperationException();
        };
        await using var server = await StartAsync(Short);
        using var response = await server.PostAsync(Said());

        _go.SetResult();
        await EndOfTurnsAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(Messages());
    }

    [Fact]
    public async Task A_stop_waits_for_turns_under_way()
    {
        await using var server = await StartAsync(Short);
        using var response = await server.PostAsync(Said());

        var stopping = _turns.StopAsync(Long, Token);
        Assert.False(stopping.IsCompleted);
        _go.SetResult();
        await stopping;

        Assert.Contains("three years", (string?)Assert.Single(Messages()).Activity!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_a_stop_cannot_wait_for_is_ended_and_the_person_told()
    {
        await using var server = await StartAsync(Short);
        using var response = await server.PostAsync(Said());

        await _turns.StopAsync(Short, Token);

        var told = Assert.Single(Messages());
        Assert.DoesNotContain("three years", (string?)told.Activity!["text"], StringComparison.Ordinal);
        _go.SetResult();
    }

    public override async ValueTask DisposeAsync()
    {
        _go.TrySetResult();
        await _channel.DisposeAsync();
        _turns.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Task<BotServer> StartAsync(TimeSpan patience) =>
        BotServer.StartAsync(new TimelyTurns(Bot, _turns, patience, TimeProvider.System).OnTurnAsync);

    private FakeChannel.Call[] Messages() => [.. _channel.Calls.Where(call => (string?)call.Activity?["type"] == "message")];

    // A stop that has nothing to wait for any more.
    private Task EndOfTurnsAsync() => _turns.StopAsync(Long, Token);

    private string Said(Action<JObject>? change = null)
    {
        var activity = JObject.FromObject(new
        {
            type = "message",
            id = "a1",
            channelId = "test",
            serviceUrl = _channel.Url,
            from = new { id = "user" },
            recipient = new { id = "bot" },
            conversation = new { id = "c1" },
            text = English[0],
        });
        change?.Invoke(activity);
        return activity.ToString();
    }

    private sealed class SlowInvoke(TimeSpan time) : ActivityHandler
    {
        protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            await Task.Delay(time, cancellationToken);
            return new InvokeResponse { Status = 202 };
        }
    }
}

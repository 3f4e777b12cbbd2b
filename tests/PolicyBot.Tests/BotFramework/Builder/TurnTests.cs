using System.Globalization;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Builder;

public sealed class TurnTests
{
    private readonly RecordingAdapter _adapter = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_sent_goes_to_where_the_activity_came_from()
    {
        await _adapter.RunAsync(RecordingAdapter.Message("Hi"), async (turn, token) =>
        {
            Assert.False(turn.Responded);
            var response = await turn.SendActivityAsync("Hello", cancellationToken: token);
            Assert.Equal("s1", response.Id);
            Assert.True(turn.Responded);
        });

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("Hello", "a1", "bot", "user", "s1"), (sent.Text, sent.ReplyToId, sent.From?.Id, sent.Recipient?.Id, sent.Id));
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        var turn = await _adapter.RunAsync(RecordingAdapter.Message("Hi"), (turn, token) =>
            turn.SendActivityAsync(Activity.CreateTraceActivity("x"), token));

        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Send_handlers_run_in_order_and_may_change_or_keep_back_activities()
    {
        var order = new List<string>();
        await _adapter.RunAsync(RecordingAdapter.Message("Hi"), async (turn, token) =>
        {
            turn.OnSendActivities(async (_, activities, next) =>
            {
                order.Add("first");
                activities[0].Text += "!";
                var responses = await next();
                order.Add("first again");
                return responses;
            });
            turn.OnSendActivities((_, activities, next) =>
            {
                order.Add("second");
                return activities[0].Text == "secret!" ? Task.FromResult<ResourceResponse[]>([]) : next();
            });
            Assert.Equal("s1", (await turn.SendActivityAsync("Hello", cancellationToken: token)).Id);
            Assert.Null((await turn.SendActivityAsync("secret", cancellationToken: token)).Id);
        });

        Assert.Equal(["first", "second", "first again", "first", "second", "first again"], order);
        Assert.Equal("Hello!", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task Replies_are_buffered_when_they_are_expected_in_the_response()
    {
        var activity = RecordingAdapter.Message("Hi");
        activity.DeliveryMode = DeliveryModes.ExpectReplies;

        var turn = await _adapter.RunAsync(activity, (turn, token) => turn.SendActivitiesAsync(
            [MessageFactory.Text("1"), MessageFactory.Text("2")], token));

        Assert.Empty(_adapter.Sent);
        Assert.Equal(["1", "2"], turn.BufferedReplyActivities.Select(reply => reply.Text));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task An_activity_is_replaced_and_deleted_by_its_id()
    {
        var seen = new List<string?>();
        await _adapter.RunAsync(RecordingAdapter.Message("Hi"), async (turn, token) =>
        {
            turn.OnUpdateActivity(async (_, activity, next) =>
            {
                var response = await next();
                seen.Add(activity.Id);
                return response;
            });
            turn.OnDeleteActivity((_, reference, next) =>
            {
                seen.Add(reference.ActivityId);
                return next();
            });
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "s1", text: "new"), token);
            await turn.DeleteActivityAsync("s2", token);
        });

        Assert.Equal("new", Assert.Single(_adapter.Updated).Text);
        Assert.Equal("s2", Assert.Single(_adapter.Deleted).ActivityId);
        Assert.Equal(["u1", "s2"], seen);
    }

    [Fact]
    public async Task Nothing_can_be_sent_after_the_turn()
    {
        var turn = await _adapter.RunAsync(RecordingAdapter.Message("Hi"), (_, _) => Task.CompletedTask);
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late", cancellationToken: Token));
    }

    [Fact]
    public async Task Nothing_and_empty_texts_are_not_sent()
    {
        await _adapter.RunAsync(RecordingAdapter.Message("Hi"), async (turn, token) =>
        {
            await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([], token));
            await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" ", cancellationToken: token));
        });
    }

    [Fact]
    public async Task Middleware_runs_around_the_bot_in_the_order_in_which_it_was_added()
    {
        var order = new List<string>();
        _adapter.Use(new Recorder("a", order)).Use(new Recorder("b", order));

        await _adapter.RunAsync(RecordingAdapter.Message("Hi"), (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        });

        Assert.Equal(["a", "b", "bot", "/b", "/a"], order);
    }

    [Fact]
    public async Task Middleware_can_keep_a_turn_from_the_bot()
    {
        var order = new List<string>();
        _adapter.Use(new Recorder("a", order, goesOn: false));

        await _adapter.RunAsync(RecordingAdapter.Message("Hi"), (_, _) => throw new InvalidOperationException());

        Assert.Equal(["a", "/a"], order);
    }

    [Fact]
    public async Task A_failed_turn_goes_to_the_error_handler()
    {
        Exception? seen = null;
        _adapter.OnTurnError = (turn, exception) =>
        {
            seen = exception;
            return turn.SendActivityAsync("Sorry", cancellationToken: Token);
        };

        await _adapter.RunAsync(RecordingAdapter.Message("Hi"), (_, _) => throw new InvalidOperationException("broken"));

        Assert.Equal("broken", seen?.Message);
        Assert.Equal("Sorry", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task A_failed_turn_without_error_handler_fails_its_caller() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _adapter.RunAsync(RecordingAdapter.Message("Hi"), (_, _) => throw new InvalidOperationException()));

    [Theory]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("!!", null)]
    [InlineData("zz-madeup", null)]
    public async Task A_turn_runs_under_the_language_of_its_activity_if_the_system_knows_it(string locale, string? expected)
    {
        var before = CultureInfo.CurrentCulture.Name;
        var activity = RecordingAdapter.Message("Hi");
        activity.Locale = locale;
        string? during = null;

        var turn = await _adapter.RunAsync(activity, (_, _) =>
        {
            during = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(expected ?? before, during);
        Assert.Equal(expected ?? before, turn.Locale);
        Assert.Equal(before, CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public async Task A_conversation_goes_on_unasked()
    {
        var reference = RecordingAdapter.Message("Hi").GetConversationReference();

        await _adapter.ContinueConversationAsync("bot", reference, async (turn, token) =>
        {
            await Task.Yield();
            await turn.SendActivityAsync("News", cancellationToken: token);
        }, Token);

        Assert.Equal("c1", Assert.Single(_adapter.Sent).Conversation?.Id);
    }

    private sealed class Recorder(string name, List<string> order, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            if (goesOn)
                await next(cancellationToken);
            order.Add("/" + name);
        }
    }
}

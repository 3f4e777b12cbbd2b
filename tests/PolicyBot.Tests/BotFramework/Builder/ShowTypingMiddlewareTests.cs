using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Builder;

public sealed class ShowTypingMiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_long_turn_shows_that_the_bot_is_busy_until_it_ends()
    {
        _adapter.Use(new ShowTypingMiddleware(delay: 0, period: 5));

        var turn = await _adapter.RunAsync(RecordingAdapter.Message("Hi"), (_, token) => UntilAsync(() => Sent.Count >= 3, token));
        var sent = Sent.Count;
        await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.All(Sent, activity => Assert.Equal((ActivityTypes.Typing, "c1", "a1"), (activity.Type, activity.Conversation?.Id, activity.ReplyToId)));
        Assert.Equal(sent, Sent.Count);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task A_quick_turn_shows_nothing()
    {
        _adapter.Use(new ShowTypingMiddleware(delay: 60_000));

        await _adapter.RunAsync(RecordingAdapter.Message("Hi"), (turn, token) => turn.SendActivityAsync("Hello", cancellationToken: token));

        Assert.Equal(ActivityTypes.Message, Assert.Single(Sent).Type);
    }

    [Fact]
    public async Task A_failed_turn_ends_the_signs()
    {
        _adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));
        _adapter.OnTurnError = (_, _) => Task.CompletedTask;

        await _adapter.RunAsync(RecordingAdapter.Message("Hi"), (_, _) => throw new InvalidOperationException());
        var sent = Sent.Count;
        await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.Equal(sent, Sent.Count);
    }

    [Theory]
    [InlineData(ActivityTypes.Event, null)]
    [InlineData(ActivityTypes.Message, DeliveryModes.ExpectReplies)]
    public async Task Nothing_is_shown_where_nobody_sees_it(string type, string? deliveryMode)
    {
        _adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));
        var activity = RecordingAdapter.Message("Hi");
        (activity.Type, activity.DeliveryMode) = (type, deliveryMode);

        await _adapter.RunAsync(activity, (_, token) => Task.Delay(20, token));

        Assert.Empty(Sent);
    }

    private List<Activity> Sent => _adapter.Sent;

    private static async Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (!condition())
            await Task.Delay(1, cancellationToken);
    }
}

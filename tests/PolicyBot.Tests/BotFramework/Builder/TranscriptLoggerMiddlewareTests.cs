using System.Threading.Channels;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Builder;

public sealed class TranscriptLoggerMiddlewareTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_said_in_a_turn_is_kept_in_order_as_a_copy()
    {
        var adapter = new RecordingAdapter();
        var log = new Log();
        adapter.Use(new TranscriptLoggerMiddleware(log));

        await adapter.RunAsync(RecordingAdapter.Message("Hi"), async (turn, token) =>
        {
            var reply = MessageFactory.Text("Hello");
            await turn.SendActivityAsync(reply, token);
            reply.Text = "changed later";
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "s1", text: "Hello!"), token);
            await turn.DeleteActivityAsync("s1", token);
        });

        var kept = new List<Activity>();
        while (kept.Count < 4)
            kept.Add(await log.Kept.Reader.ReadAsync(Token));
        Assert.Equal(["message", "message", "messageUpdate", "messageDelete"], kept.Select(activity => activity.Type));
        Assert.Equal(["Hi", "Hello", "Hello!", null], kept.Select(activity => activity.Text));
        Assert.Equal("user", kept[0].From?.Role);
        Assert.All(kept, activity => Assert.NotNull(activity.Timestamp));
    }

    [Fact]
    public async Task A_logger_that_fails_harms_no_turn()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(new Broken()));

        await adapter.RunAsync(RecordingAdapter.Message("Hi"), (turn, token) => turn.SendActivityAsync("Hello", cancellationToken: token));

        Assert.Equal("Hello", Assert.Single(adapter.Sent).Text);
    }

    private sealed class Log : ITranscriptLogger
    {
        public Channel<Activity> Kept { get; } = Channel.CreateUnbounded<Activity>();

        public Task LogActivityAsync(IActivity activity) => Kept.Writer.WriteAsync((Activity)activity).AsTask();
    }

    private sealed class Broken : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new IOException("full");
    }
}

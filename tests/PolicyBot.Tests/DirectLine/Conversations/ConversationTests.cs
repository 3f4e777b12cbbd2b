using System.Collections.Concurrent;
using System.Text;
using PolicyBot.BotFramework.Schema;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Conversations;

namespace PolicyBot.Tests.DirectLine.Conversations;

public sealed class ConversationTests
{
    private static readonly ConversationStart Beginning = new("c", "dl_u", "zh-CN", "here");

    [Fact]
    public async Task Messages_posted_again_and_at_once_run_one_turn_each_in_the_order_of_the_log()
    {
        ConcurrentQueue<string> answered = new();
        var conversation = Start(new DirectLineLimits { WaitingTurns = 1000 }, activity => answered.Enqueue(activity.Id ?? "start"));

        var ids = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => conversation.Post(Message($"m{i / 4}"), "dl_u"))));
        await EndAsync(conversation);

        Assert.Equal(50, ids.Distinct().Count());
        Assert.All(ids.Chunk(4), same => Assert.Single(same.Distinct()));
        var logged = conversation.Log.ReadAfter(0).Activities.Select(a => a.Id);
        Assert.Equal(["start", .. logged], answered);
    }

    [Fact]
    public void Messages_without_an_id_of_the_client_are_each_new()
    {
        var conversation = Start(new DirectLineLimits(), _ => { });
        var bare = Posted("{\"type\":\"message\",\"text\":\"same\"}");

        Assert.NotEqual(conversation.Post(bare, "dl_u"), conversation.Post(bare, "dl_u"));
    }

    [Fact]
    public void Too_many_messages_at_once_are_refused_until_some_are_answered()
    {
        var go = new TaskCompletionSource();
        var conversation = new Conversation(
            Beginning, new DirectLineLimits { WaitingTurns = 3 }, new LogBudget(new DirectLineLimits()), TimeProvider.System, (_, _) => go.Task);
        var accepted = 0;

        var refused = Assert.Throws<DirectLineException>(() =>
        {
            for (; accepted < 10; accepted++)
                conversation.Post(Message($"{accepted}"), "dl_u");
        });

        Assert.Equal(429, refused.Status);
        Assert.InRange(accepted, 2, 3);
        Assert.Equal(accepted, conversation.Log.ReadAfter(0).Activities.Count);
        go.SetResult();
    }

    [Fact]
    public void A_full_server_takes_nothing_more()
    {
        var limits = new DirectLineLimits { BytesInAll = 200 };
        var conversation = new Conversation(Beginning, limits, new LogBudget(limits), TimeProvider.System, (_, _) => Task.CompletedTask);
        conversation.Post(Message("1"), "dl_u");

        Assert.Equal(503, Assert.Throws<DirectLineException>(() => conversation.Post(Message("2"), "dl_u")).Status);
    }

    [Fact]
    public async Task The_bot_is_told_the_true_sender_and_readers_get_everything_else_unchanged()
    {
        ConcurrentQueue<Activity> received = new();
        var conversation = Start(new DirectLineLimits(), received.Enqueue);
        var posted = Posted(
            """
            {"type":"message","id":"mine","text":"hi","timestamp":"1999-01-01T00:00:00Z","serviceUrl":"http://evil.example","channelId":"msteams",
             "from":{"id":"dl_admin","name":"Ann","role":"bot"},"recipient":{"id":"x"},"conversation":{"id":"another"},"deliveryMode":"expectReplies",
             "channelData":{"clientActivityID":"k","when":"2026-01-01T08:00:00+08:00"},"own":{"a":[1,2.5,null]}}
            """);

        conversation.Post(posted, "dl_u");
        await EndAsync(conversation);

        var got = received.Last();
        Assert.Equal(("dl_u", "Ann", "user"), (got.From!.Id, got.From.Name, got.From.Role));
        Assert.Equal(("c", "directline", "zh-CN"), (got.Conversation!.Id, got.ChannelId, got.Locale));
        Assert.DoesNotContain("evil", got.ServiceUrl, StringComparison.Ordinal);
        Assert.Null(got.DeliveryMode);
        var echo = Newtonsoft.Json.JsonConvert.DeserializeObject<Newtonsoft.Json.Linq.JObject>(
            Encoding.UTF8.GetString(conversation.Log.ReadAfter(0).Activities[0].Json.Span),
            new Newtonsoft.Json.JsonSerializerSettings { DateParseHandling = Newtonsoft.Json.DateParseHandling.None })!;
        Assert.Equal("""{"clientActivityID":"k","when":"2026-01-01T08:00:00+08:00"}""", echo["channelData"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("""{"a":[1,2.5,null]}""", echo["own"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("""{"id":"dl_u","role":"user","name":"Ann"}""", echo["from"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("c|0000001", (string?)echo["id"]);
        Assert.Null(echo["serviceUrl"]);
    }

    [Fact]
    public async Task No_spelling_of_a_field_lets_a_user_speak_elsewhere_or_as_somebody_else()
    {
        ConcurrentQueue<Activity> received = new();
        var conversation = Start(new DirectLineLimits(), received.Enqueue);

        conversation.Post(
            Posted(
                """
                {"type":"message","text":"hi","conversation":{"id":"x"},"from":{"id":"x"},"channelId":"x","Type":"conversationUpdate",
                 "Conversation":{"id":"another"},"From":{"id":"dl_admin","role":"bot"},"ChannelId":"msteams","DELIVERYMODE":"expectReplies",
                 "CallerId":"c","ServiceUrl":"http://evil.example"}
                """),
            "dl_u");
        await EndAsync(conversation);

        var got = received.Last();
        Assert.Equal((ActivityTypes.Message, "dl_u", "user"), (got.Type, got.From!.Id, got.From.Role));
        Assert.Equal(("c", "directline"), (got.Conversation!.Id, got.ChannelId));
        Assert.Null(got.DeliveryMode);
        Assert.Null(got.CallerId);
        Assert.DoesNotContain("evil", got.ServiceUrl, StringComparison.Ordinal);
        var echo = Encoding.UTF8.GetString(conversation.Log.ReadAfter(0).Activities[0].Json.Span);
        Assert.DoesNotContain("another", echo, StringComparison.Ordinal);
        Assert.DoesNotContain("dl_admin", echo, StringComparison.Ordinal);
    }

    private static Conversation Start(DirectLineLimits limits, Action<Activity> answer) =>
        new(Beginning, limits, new LogBudget(limits), TimeProvider.System, (_, activity) =>
        {
            answer(activity);
            return Task.CompletedTask;
        });

    private static async Task EndAsync(Conversation conversation)
    {
        for (var i = 0; i < 2000 && conversation.IdleFor() == TimeSpan.Zero; i++)
            await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    private static PostedActivity Message(string text) =>
        Posted($"{{\"type\":\"message\",\"text\":\"{text}\",\"channelData\":{{\"clientActivityID\":\"{text}\"}}}}");

    private static PostedActivity Posted(string json) => PostedActivity.Read(Encoding.UTF8.GetBytes(json), 50);
}

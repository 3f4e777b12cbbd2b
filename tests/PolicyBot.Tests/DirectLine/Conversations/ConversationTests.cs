using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using PolicyBot.BotFramework.Schema;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.DirectLine.Conversations;

public sealed class ConversationTests : IAsyncDisposable
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();
    private StoredChannel? _channel;

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Messages_posted_again_and_at_once_run_one_turn_each_in_the_order_of_the_log()
    {
        ConcurrentQueue<string> answered = new();
        var conversation = await StartAsync(new DirectLineLimits { WaitingTurns = 1000 }, activity => answered.Enqueue(activity.Id ?? "start"));

        var ids = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => conversation.PostAsync(Message($"m{i / 4}"), "dl_u"))));
        await EndAsync();

        Assert.Equal(50, ids.Distinct().Count());
        Assert.All(ids.Chunk(4), same => Assert.Single(same.Distinct()));
        var logged = conversation.Log.ReadAfter(0).Activities.Select(a => a.Id);
        Assert.Equal(["start", .. logged], answered);
    }

    [Fact]
    public async Task Ids_and_times_rise_even_when_the_clock_stands_still_or_runs_back()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var conversation = await StartAsync(new DirectLineLimits(), _ => { }, time);
        await conversation.PostAsync(Message("1"), "dl_u");
        await conversation.PostAsync(Message("2"), "dl_u");
        time.AdjustTime(time.GetUtcNow() - TimeSpan.FromHours(1));
        await conversation.PostAsync(Message("3"), "dl_u");
        await EndAsync();

        var entries = conversation.Log.ReadAfter(0).Activities;
        Assert.Equal(["c|0000001", "c|0000002", "c|0000003"], entries.Select(entry => entry.Id));
        Assert.True(entries[0].Timestamp < entries[1].Timestamp);
        Assert.Equal(TimeSpan.FromMilliseconds(1), entries[2].Timestamp - entries[1].Timestamp);
        var sent = JsonDocument.Parse(entries[1].Json).RootElement;
        Assert.Equal(entries[1].Timestamp, sent.GetProperty("timestamp").GetDateTimeOffset());
        Assert.Equal("c|0000002", sent.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Messages_without_an_id_of_the_client_are_each_new()
    {
        var conversation = await StartAsync(new DirectLineLimits(), _ => { });
        var bare = Posted("{\"type\":\"message\",\"text\":\"same\"}");

        Assert.NotEqual(await conversation.PostAsync(bare, "dl_u"), await conversation.PostAsync(bare, "dl_u"));
        await EndAsync();
    }

    [Fact]
    public async Task Too_many_messages_at_once_are_refused_until_some_are_answered()
    {
        var go = new TaskCompletionSource();
        _channel = new StoredChannel(_database, new DirectLineLimits { WaitingTurns = 3 }, TimeProvider.System, (_, _) => go.Task);
        var conversation = await _channel.StartAsync("c");
        var accepted = 0;

        var refused = await Assert.ThrowsAsync<DirectLineException>(async () =>
        {
            for (; accepted < 10; accepted++)
                await conversation.PostAsync(Message($"{accepted}"), "dl_u");
        });
        var again = await conversation.PostAsync(Message("0"), "dl_u");
        var logged = conversation.Log.ReadAfter(0).Activities;
        go.SetResult();
        await EndAsync();

        Assert.Equal(429, refused.Status);
        Assert.Equal(3, accepted);
        Assert.Equal(accepted, logged.Count);
        Assert.Equal(logged[0].Id, again);
        await conversation.PostAsync(Message("later"), "dl_u");
        await EndAsync();
    }

    [Fact]
    public async Task A_full_server_takes_nothing_more()
    {
        var conversation = await StartAsync(new DirectLineLimits { BytesInAll = 200 }, _ => { });
        await conversation.PostAsync(Message("1"), "dl_u");

        Assert.Equal(503, (await Assert.ThrowsAsync<DirectLineException>(() => conversation.PostAsync(Message("2"), "dl_u"))).Status);
        await EndAsync();
    }

    [Fact]
    public async Task The_bot_is_told_the_true_sender_and_readers_get_everything_else_unchanged()
    {
        ConcurrentQueue<Activity> received = new();
        var conversation = await StartAsync(new DirectLineLimits(), received.Enqueue);
        var posted = Posted(
            """
            {"type":"message","id":"mine","text":"hi","timestamp":"1999-01-01T00:00:00Z","serviceUrl":"http://evil.example","channelId":"msteams",
             "from":{"id":"dl_admin","name":"Ann","role":"bot"},"recipient":{"id":"x"},"conversation":{"id":"another"},"deliveryMode":"expectReplies",
             "channelData":{"clientActivityID":"k","when":"2026-01-01T08:00:00+08:00"},"own":{"a":[1,2.5,null]}}
            """);

        await conversation.PostAsync(posted, "dl_u");
        await EndAsync();

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
        var conversation = await StartAsync(new DirectLineLimits(), received.Enqueue);

        await conversation.PostAsync(
            Posted(
                """
                {"type":"message","text":"hi","conversation":{"id":"x"},"from":{"id":"x"},"channelId":"x","Type":"conversationUpdate",
                 "Conversation":{"id":"another"},"From":{"id":"dl_admin","role":"bot"},"ChannelId":"msteams","DELIVERYMODE":"expectReplies",
                 "CallerId":"c","ServiceUrl":"http://evil.example"}
                """),
            "dl_u");
        await EndAsync();

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

    private Task<Conversation> StartAsync(DirectLineLimits limits, Action<Activity> answer, TimeProvider? time = null)
    {
        _channel = new StoredChannel(_database, limits, time ?? TimeProvider.System, (_, activity) =>
        {
            answer(activity);
            return Task.CompletedTask;
        });
        return _channel.StartAsync("c");
    }

    private Task EndAsync() => _channel!.QuietAsync();

    private static PostedActivity Message(string text) =>
        Posted($"{{\"type\":\"message\",\"text\":\"{text}\",\"channelData\":{{\"clientActivityID\":\"{text}\"}}}}");

    private static PostedActivity Posted(string json) => PostedActivity.Read(Encoding.UTF8.GetBytes(json), 50);
}

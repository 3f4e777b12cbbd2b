using System.Text;
using System.Text.Json;
using Newtonsoft.Json.Linq;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Stores;

namespace PolicyBot.Tests.DirectLine.Conversations;

public sealed class ConversationLogTests
{
    private readonly DirectLineLimits _limits = new() { ActivitiesPerConversation = 5, ActivitiesPerSet = 3, BytesPerConversation = 2000 };
    private readonly LogBudget _budget;
    private readonly ConversationLog _log;

    public ConversationLogTests()
    {
        _budget = new LogBudget(_limits);
        _log = new ConversationLog("c", _limits, _budget);
    }

    [Fact]
    public void A_reader_gets_everything_once_and_in_order_as_much_at_a_time_as_allowed()
    {
        for (var i = 1; i <= 5; i++)
            Say($"{i}");

        var first = _log.ReadAfter(Watermark.Start);
        var rest = _log.ReadAfter(first.Sequence);

        Assert.Equal(["1", "2", "3"], Texts(first));
        Assert.Equal(["4", "5"], Texts(rest));
        Assert.Empty(_log.ReadAfter(rest.Sequence).Activities);
        Assert.Equal(rest.Sequence, _log.ReadAfter(rest.Sequence).Sequence);
    }

    [Fact]
    public void A_replayed_watermark_gives_the_rest_again()
    {
        Say("1");
        Say("2");

        Assert.Equal(["2"], Texts(_log.ReadAfter(1)));
        Assert.Equal(["2"], Texts(_log.ReadAfter(1)));
        Assert.Equal(["1", "2"], Texts(_log.ReadAfter(0)));
    }

    [Fact]
    public void A_watermark_of_the_future_is_refused()
    {
        Say("1");

        Assert.Equal("InvalidRange", Assert.Throws<DirectLineException>(() => _log.ReadAfter(2)).Code);
        Assert.Equal(400, Assert.Throws<DirectLineException>(() => _log.RequireKnown(long.MaxValue)).Status);
    }

    [Fact]
    public void An_activity_waits_for_those_before_it()
    {
        Assert.True(_log.TryAdd(Kept(1, "1")));
        Assert.False(_log.TryAdd(Kept(3, "3")));

        _log.Add(new KeptActivities(new ConversationReach(4, 0), [Kept(1, "1"), Kept(2, "2"), Kept(3, "3")]));

        Assert.True(_log.TryAdd(Kept(3, "3")));
        Assert.Equal(["1", "2", "3"], Texts(_log.ReadAfter(0)));
        Assert.Equal(4, _log.Last);
        Assert.Equal(["2", "3"], Texts(_log.ReadAfter(1)));
    }

    [Fact]
    public async Task What_is_forgotten_elsewhere_is_forgotten_here_and_an_end_reaches_who_waits()
    {
        Say("1");
        Say("2");

        _log.Add(new KeptActivities(new ConversationReach(3, 2), [Kept(3, "3")]));
        var waiting = _log.MoreAfterAsync(3);
        _log.Close();

        await waiting.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.True(_log.IsClosed);
        Assert.Equal(0, _budget.Bytes);
    }

    [Fact]
    public void The_oldest_activities_make_room_for_new_ones()
    {
        for (var i = 1; i <= 7; i++)
            Say($"{i}");

        Assert.Equal(["3", "4", "5"], Texts(_log.ReadAfter(0)));
        Assert.Equal(["6", "7"], Texts(_log.ReadAfter(5)));
    }

    [Fact]
    public void Large_activities_make_room_sooner_but_the_last_one_stays()
    {
        Say("1");
        Say(new string('x', 1500));
        Assert.Equal(2, _log.ReadAfter(0).Activities.Count);
        Say(new string('y', 5000));

        Assert.Single(_log.ReadAfter(0).Activities);
        Assert.True(_budget.Bytes is > 5000 and < 5200);
        _log.Close();
        Assert.Equal(0, _budget.Bytes);
        Say("after the end");
        Assert.Equal(0, _budget.Bytes);
    }

    [Fact]
    public void Typing_reaches_readers_until_its_sender_has_said_something()
    {
        Say("question");
        Type();
        Assert.Equal(2, _log.ReadAfter(0).Activities.Count);
        Assert.Equal(2, _log.ReadAfter(1).Sequence);

        Say("another question");
        Assert.Equal(3, _log.ReadAfter(0).Activities.Count);
        Say("answer", Speaker.Bot);

        Assert.Equal(["question", "another question", "answer"], Texts(_log.ReadAfter(0)));
        Assert.Equal(["another question", "answer"], Texts(_log.ReadAfter(2)));
        Assert.Equal("{\"activities\":[],\"watermark\":\"4\"}", Encoding.UTF8.GetString(_log.ReadAfter(4).ToJson()));
    }

    [Fact]
    public void Typing_is_over_with_its_turn()
    {
        Type();

        _log.EndTyping();

        Assert.Empty(_log.ReadAfter(0).Activities);
        Assert.Empty(_log.ReadAfter(1).Activities);
        Assert.Equal(0, _budget.Bytes);
    }

    [Fact]
    public async Task A_reader_that_waits_is_told_of_more()
    {
        var waiting = _log.MoreAfterAsync(0);
        Assert.False(waiting.IsCompleted);

        Say("1");

        await waiting.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.True(_log.MoreAfterAsync(0).IsCompleted);
        Assert.False(_log.MoreAfterAsync(1).IsCompleted);
    }

    [Fact]
    public void A_set_is_json_of_the_protocol()
    {
        Say("a \"quoted\" 政策 \ud800 text");
        Say("2");

        using var json = JsonDocument.Parse(_log.ReadAfter(0).ToJson());

        Assert.Equal("2", json.RootElement.GetProperty("watermark").GetString());
        Assert.Equal("a \"quoted\" 政策 \ufffd text", json.RootElement.GetProperty("activities")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("-", 0)]
    [InlineData("0", 0)]
    [InlineData("12", 12)]
    public void A_watermark_is_read(string? watermark, long sequence) => Assert.Equal(sequence, Watermark.Read(watermark));

    [Theory]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1.0")]
    [InlineData("abc")]
    [InlineData("undefined")]
    [InlineData("99999999999999999999")]
    public void A_watermark_that_is_none_is_refused(string watermark) =>
        Assert.Equal(400, Assert.Throws<DirectLineException>(() => Watermark.Read(watermark)).Status);

    private void Say(string text, Speaker speaker = Speaker.User) => Assert.True(_log.TryAdd(Kept(_log.Last + 1, text, speaker)));

    private void Type() => Assert.True(_log.TryAdd(new KeptActivity(_log.Last + 1, DateTimeOffset.UnixEpoch, "{\"type\":\"typing\"}"u8.ToArray(), Speaker.Bot, true)));

    private static KeptActivity Kept(long sequence, string text, Speaker speaker = Speaker.User) =>
        new(sequence, DateTimeOffset.UnixEpoch, ActivityJson.ToUtf8(new JObject { ["text"] = text }), speaker, false);

    private static IEnumerable<string?> Texts(ActivitySet set) =>
        set.Activities.Select(a => JsonDocument.Parse(a.Json).RootElement.GetProperty("text").GetString());
}

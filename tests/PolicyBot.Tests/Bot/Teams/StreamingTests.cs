using Newtonsoft.Json.Linq;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Wording;
using PolicyBot.Bot.Wording;
using PolicyBot.Documents.Model;
using PolicyBot.Tests.BotFramework.Integration;

namespace PolicyBot.Tests.Bot.Teams;

public sealed class StreamingTests
{
    private const string Final = "It is valid for three years [1].";

    [Fact]
    public async Task An_answer_that_comes_at_once_is_one_ordinary_message()
    {
        await using var chat = await StreamingChat.AskAsync();
        chat.Finish();

        await chat.EndAsync();

        var message = Assert.Single(chat.Calls);
        Assert.Equal(("POST", "message", Final), (message.Method, Field(message, "type"), Field(message, "text")));
        Assert.Empty(StreamInfo(message));
        Assert.Equal("a-1", chat.Delivered?.MessageId);
    }

    [Fact]
    public async Task Progress_is_told_and_the_answer_ends_the_stream_in_the_documented_form()
    {
        await using var chat = await StreamingChat.AskAsync();
        await chat.CalledAsync(2);
        chat.Finish();

        await chat.EndAsync();

        Assert.Equal(3, chat.Calls.Count);
        Expect("typing", Words.In(Language.English).Searching, """{"type":"streaminfo","streamType":"informative","streamSequence":1}""", chat.Calls[0]);
        Expect("typing", Words.In(Language.English).StillSearching, """{"type":"streaminfo","streamType":"informative","streamSequence":2,"streamId":"a-1"}""", chat.Calls[1]);
        Expect("message", Final, """{"type":"streaminfo","streamType":"final","streamId":"a-1"}""", chat.Calls[2]);
        var entity = Assert.Single(chat.Calls[2].Activity!["entities"]!, entity => (string?)entity["type"] == "https://schema.org/Message");
        Assert.True(JToken.DeepEquals(JObject.Parse("""
            {"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"",
             "citation":[{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"Measures › Term",
               "abstract":"three years","url":"https://policies.example.com/sources/doc?s=0-11#s0-11"}}]}
            """), entity), entity.ToString());
        Assert.Equal("default", (string?)chat.Calls[2].Activity!["channelData"]!["feedbackLoop"]!["type"]);
        Assert.Equal("a-1", chat.Delivered?.MessageId);
        AssertPace(chat);
    }

    [Fact]
    public async Task Verified_text_grows_and_never_goes_back_at_most_once_a_second()
    {
        await using var chat = await StreamingChat.AskAsync();
        await chat.CalledAsync(1);
        chat.Add("It is valid");
        await chat.CalledAsync(2);
        foreach (var word in (string[])[" for", " three"])
            chat.Add(word);
        await chat.CalledAsync(3);
        chat.Finish();

        await chat.EndAsync();

        Assert.Equal(
            ["informative", "streaming", "streaming", "final"],
            chat.Calls.Select(call => (string?)Assert.Single(StreamInfo(call))["streamType"]));
        Assert.Equal(["It is valid", "It is valid for three", Final], chat.Calls.Skip(1).Select(call => Field(call, "text")));
        Assert.Equal([1, 2, 3, null], chat.Calls.Select(call => (int?)StreamInfo(call).Single()["streamSequence"]));
        Assert.Equal([null, "a-1", "a-1", "a-1"], chat.Calls.Select(call => (string?)StreamInfo(call).Single()["streamId"]));
        AssertPace(chat);
    }

    [Fact]
    public async Task A_dropped_update_is_made_up_for_by_the_next()
    {
        await using var chat = await StreamingChat.AskAsync(answers:
            [(201, """{"id":"a-1"}"""), (202, StreamingChat.Refused("PreCondition failed exception", "ContentStreamSequenceOrderPreConditionFailed"))]);
        await chat.CalledAsync(1);
        chat.Add("It is valid");
        await chat.CalledAsync(2);
        chat.Add(" for three");
        await chat.CalledAsync(3);
        chat.Finish();

        await chat.EndAsync();

        Assert.Equal(["It is valid for three", Final], chat.Calls.Skip(2).Select(call => Field(call, "text")));
        Assert.Equal("final", (string?)StreamInfo(chat.Calls[^1]).Single()["streamType"]);
    }

    [Theory]
    [InlineData(403, "ContentStreamNotAllowed", "Content stream is not allowed")]
    [InlineData(405, "MethodNotAllowed", "Method Not Allowed")]
    [InlineData(400, "BadRequest", "Start streaming activities should include text")]
    [InlineData(429, "", "API calls quota exceeded")]
    [InlineData(500, "", "")]
    public async Task Where_no_stream_may_begin_the_answer_is_an_ordinary_message(int status, string code, string message)
    {
        await using var chat = await StreamingChat.AskAsync(answers:
            [.. Enumerable.Repeat((status, StreamingChat.Refused(message, code)), status == 429 ? 3 : 1)]);
        await chat.CalledAsync(1);
        chat.Finish();

        await chat.EndAsync();

        Assert.Equal("message", Field(chat.Calls[^1], "type"));
        Assert.Equal(("POST", Final), (chat.Calls[^1].Method, Field(chat.Calls[^1], "text")));
        Assert.Empty(StreamInfo(chat.Calls[^1]));
        Assert.NotNull(chat.Delivered?.Answer);
    }

    [Theory]
    [InlineData("Content stream finished due to exceeded streaming time.")]
    [InlineData("Content stream is not allowed on an already completed streamed message")]
    [InlineData("Message size too large")]
    [InlineData("Request streamed content should contain the previously streamed content")]
    [InlineData("Content stream is not allowed")]
    public async Task Where_a_stream_may_not_go_on_the_answer_takes_its_place(string message)
    {
        foreach (var isAtEnd in (bool[])[false, true])
        {
            (int, string)[] before = isAtEnd ? [(201, """{"id":"a-1"}"""), (202, "{}")] : [(201, """{"id":"a-1"}""")];
            await using var chat = await StreamingChat.AskAsync(answers: [.. before, (403, StreamingChat.Refused(message)), (200, """{"id":"a-1"}""")]);
            await chat.CalledAsync(1);
            chat.Add("It is");
            await chat.CalledAsync(2);
            chat.Finish();

            await chat.EndAsync();

            var replaced = chat.Calls[^1];
            Assert.Equal(("PUT", "/v3/conversations/19%3Achat/activities/a-1", Final), (replaced.Method, replaced.Target, Field(replaced, "text")));
            Assert.Empty(StreamInfo(replaced));
            Assert.Equal("default", (string?)replaced.Activity!["channelData"]!["feedbackLoop"]!["type"]);
            Assert.Equal("a-1", chat.Delivered?.MessageId);
            AssertPace(chat);
        }
    }

    [Fact]
    public async Task Where_nothing_can_be_replaced_either_the_answer_is_a_message_of_its_own()
    {
        await using var chat = await StreamingChat.AskAsync(answers:
            [(201, """{"id":"a-1"}"""), (403, StreamingChat.Refused("Content stream is not allowed")), (404, ""), (201, """{"id":"a-2"}""")]);
        await chat.CalledAsync(1);
        chat.Finish();

        await chat.EndAsync();

        Assert.Equal(["POST", "POST", "PUT", "POST"], chat.Calls.Select(call => call.Method));
        Assert.Equal(Final, Field(chat.Calls[^1], "text"));
        Assert.Empty(StreamInfo(chat.Calls[^1]));
        Assert.Equal("a-2", chat.Delivered?.MessageId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_stops_the_answer_gets_nothing_more_and_the_work_ends(bool isAtEnd)
    {
        (int, string)[] before = isAtEnd ? [(201, """{"id":"a-1"}"""), (202, "{}")] : [(201, """{"id":"a-1"}""")];
        await using var chat = await StreamingChat.AskAsync(answers: [.. before, (403, StreamingChat.Refused("Content stream was canceled by user"))]);
        await chat.CalledAsync(1);
        chat.Add("It is");
        await chat.CalledAsync(2);
        if (isAtEnd)
            chat.Finish();

        await chat.EndAsync();

        Assert.Equal(before.Length + 1, chat.Calls.Count);
        Assert.Null(chat.Delivered?.Answer);
        Assert.Equal(!isAtEnd, chat.Work.IsCancellationRequested);
    }

    [Fact]
    public async Task After_two_minutes_the_stream_is_not_tried_again_and_the_answer_takes_its_place()
    {
        await using var chat = await StreamingChat.AskAsync();
        await chat.CalledAsync(2);
        chat.Pass(TimeSpan.FromMinutes(2));
        chat.Finish();

        await chat.EndAsync();

        Assert.Equal(["POST", "POST", "PUT"], chat.Calls.Select(call => call.Method));
        Assert.Equal(Final, Field(chat.Calls[^1], "text"));
    }

    [Fact]
    public async Task Text_that_the_answer_does_not_contain_is_replaced_without_asking()
    {
        await using var chat = await StreamingChat.AskAsync();
        await chat.CalledAsync(1);
        chat.Add("Something else");
        await chat.CalledAsync(2);
        chat.Finish();

        await chat.EndAsync();

        Assert.Equal(["POST", "POST", "PUT"], chat.Calls.Select(call => call.Method));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    [InlineData("")]
    public async Task A_group_gets_one_message_in_the_thread_and_no_stream(string conversationType)
    {
        await using var chat = await StreamingChat.AskAsync(conversationType);
        chat.Pass(TimeSpan.FromSeconds(5));
        chat.Finish();

        await chat.EndAsync();

        Assert.All(chat.Calls, call => Assert.Empty(StreamInfo(call)));
        var message = Assert.Single(chat.Calls, call => Field(call, "type") == "message");
        Assert.Equal("/v3/conversations/19%3Achat/activities/q-1", message.Target);
        Assert.Equal("q-1", Field(message, "replyToId"));
    }

    [Fact]
    public async Task Who_waits_for_all_replies_at_once_gets_no_stream()
    {
        await using var chat = await StreamingChat.AskAsync(mode: "expectReplies");
        chat.Finish();

        var replies = JObject.Parse(await chat.EndAsync())["activities"]!;

        Assert.Equal(Final, (string?)Assert.Single(replies)["text"]);
        Assert.Empty(chat.Calls);
    }

    [Fact]
    public async Task A_turn_that_breaks_ends_its_stream_with_an_apology()
    {
        await using var chat = await StreamingChat.AskAsync();
        await chat.CalledAsync(1);
        chat.Break();

        await chat.EndAsync();

        Assert.Equal(2, chat.Calls.Count);
        Expect("message", Phrases.In(Language.English).Failed, """{"type":"streaminfo","streamType":"final","streamId":"a-1"}""", chat.Calls[1]);
    }

    [Fact]
    public async Task What_does_not_fit_into_the_stream_follows_in_further_messages()
    {
        var claims = Enumerable.Range(1, 60).Select(i => new Claim($"Sentence {i} {new string('x', 150)}.", [1], Support.Quoted)).ToList();
        await using var chat = await StreamingChat.AskAsync();
        await chat.CalledAsync(1);
        chat.Finish(StreamingChat.Whole() with { Claims = claims, Text = string.Join(' ', claims.Select(claim => claim.Text)) });

        await chat.EndAsync();

        Assert.InRange(chat.Calls.Count, 3, 8);
        Assert.Equal("final", (string?)StreamInfo(chat.Calls[1]).Single()["streamType"]);
        Assert.All(chat.Calls.Skip(2), call => Assert.Empty(StreamInfo(call)));
        Assert.Equal(chat.Calls[^1], Assert.Single(chat.Calls, call => call.Activity!["channelData"]?["feedbackLoop"] is not null));
        Assert.All(chat.Calls, call => Assert.InRange(call.Activity!.ToString(Newtonsoft.Json.Formatting.None).Length * 2, 1, 28 * 1024));
    }

    private static void Expect(string type, string text, string streamInfo, FakeChannel.Call call)
    {
        Assert.Equal(("POST", type, text), (call.Method, Field(call, "type"), Field(call, "text")));
        var actual = Assert.Single(StreamInfo(call));
        Assert.True(JToken.DeepEquals(JObject.Parse(streamInfo), actual), actual.ToString());
    }

    private static void AssertPace(StreamingChat chat) => Assert.All(
        chat.Times.Zip(chat.Times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1), $"{pair.Second - pair.First}"));

    private static string? Field(FakeChannel.Call call, string name) => (string?)call.Activity![name];

    private static IReadOnlyList<JToken> StreamInfo(FakeChannel.Call call) =>
        [.. (call.Activity!["entities"] as JArray ?? []).Where(entity => (string?)entity["type"] == "streaminfo")];
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PolicyBot.BotFramework.Schema;
using PolicyBot.DirectLine;

namespace PolicyBot.Tests.DirectLine.Http;

public sealed class ActivityTests
{
    [Fact]
    public async Task The_user_is_welcomed_once_and_sees_what_is_said_in_order()
    {
        await using var server = await ChannelServer.StartAsync();
        var conversation = await server.StartConversationAsync();

        var id = await server.PostAsync(conversation, "hello", "client-1");
        var activities = await server.PollUntilAsync(conversation, 3);

        var (welcome, echo, answer) = (activities[0], activities[1], activities[2]);
        Assert.Equal("Welcome", welcome.GetProperty("text").GetString());
        Assert.Equal(id, echo.GetProperty("id").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal("client-1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("Echo: hello", answer.GetProperty("text").GetString());
        Assert.Equal("bot", answer.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(id, answer.GetProperty("replyToId").GetString());
        Assert.True(echo.GetProperty("timestamp").GetDateTimeOffset() < answer.GetProperty("timestamp").GetDateTimeOffset());
        Assert.Empty((await server.PollAsync(conversation, Last(activities))).GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task A_message_posted_again_is_answered_once_and_keeps_its_id()
    {
        var bot = new Echo();
        await using var server = await ChannelServer.StartAsync(bot);
        var conversation = await server.StartConversationAsync();

        var first = await server.PostAsync(conversation, "hello", "same");
        var again = await server.PostAsync(conversation, "hello", "same");
        await server.PostAsync(conversation, "bye", "other");

        await server.PollUntilAsync(conversation, 5);
        Assert.Equal(first, again);
        Assert.Equal(3, bot.Received.Count);
    }

    [Fact]
    public async Task A_turn_that_breaks_is_told_and_the_conversation_goes_on()
    {
        await using var server = await ChannelServer.StartAsync(new Echo
        {
            BeforeAnswer = (text, _) => text == "my private words" ? throw new InvalidOperationException(text) : Task.CompletedTask,
        });
        server.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("Sorry");
        var conversation = await server.StartConversationAsync();

        await server.PostAsync(conversation, "my private words");
        await server.PostAsync(conversation, "hello");
        var activities = await server.PollUntilAsync(conversation, 5);

        Assert.Equal(["Sorry", "Echo: hello"], activities.Skip(1).Where(a => a.GetProperty("from").GetProperty("role").GetString() == "bot").Select(a => a.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_turn_that_breaks_untold_is_logged_without_the_users_words()
    {
        await using var server = await ChannelServer.StartAsync(new Echo
        {
            BeforeAnswer = (text, _) => text == "my private words" ? throw new InvalidOperationException(text) : Task.CompletedTask,
        });
        var conversation = await server.StartConversationAsync();

        await server.PostAsync(conversation, "my private words");
        await server.PostAsync(conversation, "hello");
        await server.PollUntilAsync(conversation, 4);

        Assert.Contains(server.Log.Lines, line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("private", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains(conversation.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_ended()
    {
        await using var server = await ChannelServer.StartAsync(
            new Echo { BeforeAnswer = (text, token) => text == "wait" ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask },
            new DirectLineLimits { Turn = TimeSpan.FromMilliseconds(200) });
        server.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("Sorry");
        var conversation = await server.StartConversationAsync();

        await server.PostAsync(conversation, "wait");
        await server.PostAsync(conversation, "hello");

        Assert.Equal("Echo: hello", (await server.PollUntilAsync(conversation, 5))[^1].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Typing_is_seen_while_the_bot_is_busy_and_not_afterwards()
    {
        var go = new TaskCompletionSource();
        await using var server = await ChannelServer.StartAsync(new Echo { Types = true, BeforeAnswer = (_, _) => go.Task });
        var conversation = await server.StartConversationAsync();

        await server.PostAsync(conversation, "hello");
        var busy = await server.PollUntilAsync(conversation, 3);
        go.SetResult();
        var after = busy;
        for (var i = 0; i < 500 && after[^1].GetProperty("type").GetString() == "typing"; i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
            after = [.. (await server.PollAsync(conversation)).GetProperty("activities").EnumerateArray()];
        }

        Assert.Equal("typing", busy[2].GetProperty("type").GetString());
        Assert.Equal(["message", "message", "message"], after.Select(a => a.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_secret_opens_every_conversation_and_speaks_for_its_user()
    {
        await using var server = await ChannelServer.StartAsync();
        var conversation = await server.StartConversationAsync(new { id = "dl_ann" });

        await server.PostAsync(conversation with { Token = ChannelServer.Secret }, "hello");
        var started = await ChannelServer.JsonAsync(await server.SendAsync(HttpMethod.Post, "conversations", ChannelServer.Secret, new { }));

        Assert.Equal("dl_ann", (await server.PollUntilAsync(conversation, 3))[1].GetProperty("from").GetProperty("id").GetString());
        Assert.NotEqual(conversation.Id, started.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task Starting_again_finds_the_same_conversation_and_welcomes_nobody_twice()
    {
        var bot = new Echo();
        await using var server = await ChannelServer.StartAsync(bot);
        var conversation = await server.StartConversationAsync(locale: "zh-Hans");

        using var again = await server.SendAsync(HttpMethod.Post, "conversations", conversation.Token, new { locale = "en" });
        await server.PostAsync(conversation, "hello");
        await server.PollUntilAsync(conversation, 3);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal([ActivityTypes.ConversationUpdate, ActivityTypes.Message], bot.Received.Select(a => a.Type));
        Assert.All(bot.Received, a => Assert.Equal("zh-Hans", a.Locale));
    }

    [Theory]
    [InlineData("", "MalformedData")]
    [InlineData("{\"type\":", "MalformedData")]
    [InlineData("[]", "MalformedData")]
    [InlineData("null", "MalformedData")]
    [InlineData("{}", "MissingProperty")]
    [InlineData("{\"type\":5}", "MissingProperty")]
    [InlineData("{\"type\":\"conversationUpdate\"}", "MalformedData")]
    [InlineData("{\"type\":\"trace\"}", "MalformedData")]
    [InlineData("{'type':'message'}", "MalformedData")]
    [InlineData("{\"type\":\"message\"} {}", "MalformedData")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}", "MalformedData")]
    [InlineData("{\"type\":\"message\",\"text\":{}}", "MalformedData")]
    [InlineData("{\"type\":\"message\",\"entities\":5}", "MalformedData")]
    [InlineData("{\"type\":\"message\",\"attachments\":[5]}", "MalformedData")]
    [InlineData("{\"type\":\"message\",\"localTimestamp\":\"yesterday\"}", "MalformedData")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"clientActivityID\":5}}", "MalformedData")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"clientActivityID\":\"\"}}", "MalformedData")]
    public async Task A_body_that_is_no_activity_is_explained(string body, string code)
    {
        var bot = new Echo();
        await using var server = await ChannelServer.StartAsync(bot);
        var conversation = await server.StartConversationAsync();

        using var response = await server.SendAsync(HttpMethod.Post, conversation.Activities, conversation.Token, Json(body));

        await Refusal.AssertAsync(response, HttpStatusCode.BadRequest, code);
        await server.PostAsync(conversation, "hello");
        await server.PollUntilAsync(conversation, 3);
        Assert.Equal(2, bot.Received.Count);
    }

    [Fact]
    public async Task Strange_but_valid_activities_are_taken()
    {
        await using var server = await ChannelServer.StartAsync();
        var conversation = await server.StartConversationAsync();
        string[] bodies =
        [
            "{\"type\":\"message\",\"text\":null,\"from\":5,\"conversation\":\"x\",\"recipient\":[],\"channelData\":\"text\"}",
            "{\"type\":\"message\",\"text\":\"a\",\"value\":1e999,\"channelData\":{\"clientActivityID\":null}}",
            "{\"type\":\"event\",\"name\":\"webchat/join\",\"value\":{\"language\":\"en\"}}",
            "{\"type\":\"message\",\"text\":\"2026-01-01T00:00:00Z\",\"type\":\"message\"}",
            $"{{\"type\":\"message\",\"value\":{new string('[', 40)}{new string(']', 40)}}}",
        ];

        foreach (var body in bodies)
        {
            using var response = await server.SendAsync(HttpMethod.Post, conversation.Activities, conversation.Token, Json(body));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await server.PollUntilAsync(conversation, 1 + 5 + 4);
    }

    [Fact]
    public async Task Bodies_that_are_too_large_too_deep_or_no_json_in_utf8_are_refused()
    {
        await using var server = await ChannelServer.StartAsync();
        var conversation = await server.StartConversationAsync();
        var text = JsonSerializer.Serialize(new { type = "message", text = new string('a', 300 * 1024) });
        var chunked = Json(text);
        chunked.Headers.ContentLength = null;
        var latin = new ByteArrayContent("{\"type\":\"message\",\"text\":\"\u00e9\"}"u8.ToArray().Select(b => b == 0xC3 ? (byte)0xE9 : b).ToArray());
        latin.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        async Task RefusedAsync(HttpContent content, HttpStatusCode status, string code)
        {
            using var response = await server.SendAsync(HttpMethod.Post, conversation.Activities, conversation.Token, content);
            await Refusal.AssertAsync(response, status, code);
        }

        await RefusedAsync(Json(text), HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await RefusedAsync(chunked, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await RefusedAsync(latin, HttpStatusCode.BadRequest, "MalformedData");
        await RefusedAsync(Json($"{{\"type\":\"message\",\"value\":{new string('[', 60)}{new string(']', 60)}}}"), HttpStatusCode.BadRequest, "MalformedData");
        await RefusedAsync(Json($"{{\"type\":\"message\",\"value\":{new string('1', 1000)}}}"), HttpStatusCode.BadRequest, "MalformedData");
        await RefusedAsync(new StringContent("{\"type\":\"message\"}", Encoding.UTF8, "text/plain"), HttpStatusCode.UnsupportedMediaType, "NotSupported");
        await RefusedAsync(new StringContent("{\"type\":\"message\"}", Encoding.Unicode, "application/json"), HttpStatusCode.UnsupportedMediaType, "NotSupported");
    }

    [Theory]
    [InlineData("-5", "MalformedData")]
    [InlineData("abc", "MalformedData")]
    [InlineData("100", "InvalidRange")]
    [InlineData("9223372036854775807", "InvalidRange")]
    [InlineData("99999999999999999999", "MalformedData")]
    public async Task A_watermark_that_cannot_be_is_refused(string watermark, string code)
    {
        await using var server = await ChannelServer.StartAsync();
        var conversation = await server.StartConversationAsync();

        using var poll = await server.SendAsync(HttpMethod.Get, $"{conversation.Activities}?watermark={watermark}", conversation.Token);
        using var reconnect = await server.SendAsync(HttpMethod.Get, $"conversations/{conversation.Id}?watermark={watermark}", conversation.Token);

        await Refusal.AssertAsync(poll, HttpStatusCode.BadRequest, code);
        await Refusal.AssertAsync(reconnect, HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Tokens_open_their_own_conversation_only()
    {
        await using var server = await ChannelServer.StartAsync();
        var (one, two) = (await server.StartConversationAsync(), await server.StartConversationAsync());
        var unstarted = (await ChannelServer.JsonAsync(await server.SendAsync(HttpMethod.Post, "tokens/generate", null))).GetProperty("token").GetString()!;
        var unstartedId = new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(unstarted).GetClaim("conv").Value;

        async Task RefusedAsync(string path, string? token, HttpStatusCode status, string code)
        {
            using var get = await server.SendAsync(HttpMethod.Get, path, token);
            await Refusal.AssertAsync(get, status, code);
        }

        await RefusedAsync(two.Activities, one.Token, HttpStatusCode.Forbidden, "NotAllowed");
        await RefusedAsync($"conversations/{two.Id}", one.Token, HttpStatusCode.Forbidden, "NotAllowed");
        await RefusedAsync(one.Activities, null, HttpStatusCode.Unauthorized, "Unauthorized");
        await RefusedAsync(one.Activities, "garbage", HttpStatusCode.Forbidden, "NotAllowed");
        await RefusedAsync($"conversations/{unstartedId}/activities", unstarted, HttpStatusCode.NotFound, "NotFound");
        await RefusedAsync("conversations/nowhere", ChannelServer.Secret, HttpStatusCode.NotFound, "NotFound");
        using var post = await server.SendAsync(HttpMethod.Post, two.Activities, one.Token, Json("{\"type\":\"message\"}"));
        await Refusal.AssertAsync(post, HttpStatusCode.Forbidden, "NotAllowed");
    }

    [Fact]
    public async Task A_file_is_refused_and_the_bot_says_so_in_words()
    {
        await using var server = await ChannelServer.StartAsync();
        var conversation = await server.StartConversationAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("{\"type\":\"message\"}", Encoding.UTF8, "application/vnd.microsoft.activity"), "activity" },
            { new ByteArrayContent(new byte[3_000_000]), "file", "plan.pdf" },
        };

        using var response = await server.SendAsync(HttpMethod.Post, $"conversations/{conversation.Id}/upload?userId=x", conversation.Token, form);

        await Refusal.AssertAsync(response, HttpStatusCode.UnsupportedMediaType, "NotSupported");
        Assert.Equal("Echo: a file", (await server.PollUntilAsync(conversation, 2))[1].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Thousands_of_conversations_from_one_caller_end_in_a_refusal_that_says_when_to_come_back()
    {
        await using var server = await ChannelServer.StartAsync(limits: new DirectLineLimits { ConversationsPerCaller = 20 });
        var refused = 0;
        for (var i = 0; i < 60; i++)
        {
            using var response = await server.SendAsync(HttpMethod.Post, "conversations", ChannelServer.Secret);
            if (response.StatusCode == HttpStatusCode.Created)
                continue;
            await Refusal.AssertAsync(response, HttpStatusCode.TooManyRequests, "LimitExceeded");
            Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.FromMinutes(1));
            refused++;
        }

        Assert.Equal(40, refused);
        Assert.Equal(20, server.Conversations.Count);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static string Last(JsonElement[] activities) => $"{int.Parse(activities[^1].GetProperty("id").GetString()!.Split('|')[1], System.Globalization.CultureInfo.InvariantCulture)}";
}

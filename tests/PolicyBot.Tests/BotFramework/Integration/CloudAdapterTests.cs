using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Integration;

public sealed class CloudAdapterTests : IAsyncLifetime
{
    private FakeChannel _channel = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _channel = await FakeChannel.StartAsync();

    public ValueTask DisposeAsync() => _channel.DisposeAsync();

    [Fact]
    public async Task A_message_is_answered_through_the_service_url_within_its_request()
    {
        await using var server = await EchoAsync();

        using var response = await server.PostAsync(Message("研发补贴？"));

        Assert.Equal((HttpStatusCode.OK, ""), await ReadAsync(response));
        var call = Assert.Single(_channel.Calls);
        Assert.Equal(("POST", "/v3/conversations/c%201%2F%E4%B8%80/activities/a%2B1"), (call.Method, call.Target));
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Equal(Uri.EscapeDataString("c 1/一"), call.ConversationHeader);
        Assert.Equal("研发补贴？", (string?)call.Activity?["text"]);
        Assert.Equal("a+1", (string?)call.Activity?["replyToId"]);
        Assert.Equal(("bot", "user"), ((string?)call.Activity?["from"]?["id"], (string?)call.Activity?["recipient"]?["id"]));
        Assert.Null(call.Activity?["entities"]?.FirstOrDefault());
    }

    [Theory]
    [InlineData("19:x@thread.tacv2;messageid=1")]
    [InlineData("a b")]
    public async Task The_conversation_header_holds_an_ascii_id_as_it_is(string id)
    {
        await using var server = await EchoAsync();

        using var response = await server.PostAsync(Message("Hi", activity => activity["conversation"] = new JObject { ["id"] = id }));

        Assert.Equal(id, Assert.Single(_channel.Calls).ConversationHeader);
    }

    [Fact]
    public async Task An_activity_without_id_is_answered_at_the_end_of_the_conversation()
    {
        await using var server = await EchoAsync();

        using var response = await server.PostAsync(Message("Hi", activity => activity.Remove("id")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var call = Assert.Single(_channel.Calls);
        Assert.EndsWith("/activities", call.Target, StringComparison.Ordinal);
        Assert.Null(call.Activity?["replyToId"]);
    }

    [Fact]
    public async Task The_bot_learns_the_ids_that_the_channel_gave_and_can_replace_and_delete()
    {
        await using var server = await BotServer.StartAsync(async (turn, token) =>
        {
            var id = (await turn.SendActivityAsync("one", cancellationToken: token)).Id;
            Assert.Equal("r1", id);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: id, text: "two"), token);
            await turn.DeleteActivityAsync(id!, token);
        });

        using var response = await server.PostAsync(Message("Hi"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["POST", "PUT", "DELETE"], _channel.Calls.Select(call => call.Method));
        Assert.All(_channel.Calls.Skip(1), call => Assert.EndsWith("/activities/r1", call.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Expected_replies_come_back_in_the_response_and_nowhere_else()
    {
        await using var server = await EchoAsync();

        using var response = await server.PostAsync(Message("Hi", activity => activity["deliveryMode"] = "expectReplies"));

        var body = JObject.Parse((await ReadAsync(response)).Body);
        Assert.Equal("Hi", (string?)Assert.Single(body["activities"]!)["text"]);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task A_silent_bot_gives_an_empty_list_of_expected_replies()
    {
        await using var server = await BotServer.StartAsync((_, _) => Task.CompletedTask);

        using var response = await server.PostAsync(Message("Hi", activity => activity["deliveryMode"] = "expectReplies"));

        Assert.Equal((HttpStatusCode.OK, """{"activities":[]}"""), await ReadAsync(response));
    }

    [Fact]
    public async Task The_delivery_mode_is_written_exactly()
    {
        await using var server = await EchoAsync();

        using var response = await server.PostAsync(Message("Hi", activity => activity["deliveryMode"] = "ExpectReplies"));

        Assert.Equal((HttpStatusCode.OK, ""), await ReadAsync(response));
        Assert.Single(_channel.Calls);
    }

    [Theory]
    [InlineData("known", HttpStatusCode.Accepted, """{"task":"done"}""")]
    [InlineData("empty", HttpStatusCode.Conflict, "")]
    [InlineData("unknown", HttpStatusCode.NotImplemented, "")]
    [InlineData("adaptiveCard/action", HttpStatusCode.BadRequest, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"The invoke has no value."}}""")]
    public async Task An_invoke_is_answered_with_the_bots_status_and_body(string name, HttpStatusCode status, string body)
    {
        var handler = new InvokeHandler();
        await using var server = await BotServer.StartAsync(handler.OnTurnAsync);

        using var response = await server.PostAsync(Invoke(name));

        Assert.Equal((status, body), await ReadAsync(response));
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_gets_501()
    {
        await using var server = await BotServer.StartAsync((_, _) => Task.CompletedTask);

        using var response = await server.PostAsync(Invoke("known"));

        Assert.Equal((HttpStatusCode.NotImplemented, ""), await ReadAsync(response));
    }

    [Fact]
    public async Task An_invoke_with_expected_replies_has_its_answer_among_them()
    {
        var handler = new InvokeHandler();
        await using var server = await BotServer.StartAsync(handler.OnTurnAsync);

        using var response = await server.PostAsync(Invoke("known", activity => activity["deliveryMode"] = "expectReplies"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reply = Assert.Single(JObject.Parse((await ReadAsync(response)).Body)["activities"]!);
        Assert.Equal("invokeResponse", (string?)reply["type"]);
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("typing")]
    [InlineData("somethingNew")]
    public async Task Other_kinds_of_activity_are_taken(string type)
    {
        string? seen = null;
        await using var server = await BotServer.StartAsync((turn, _) =>
        {
            seen = turn.Activity.Type;
            return Task.CompletedTask;
        });

        using var response = await server.PostAsync(Message("Hi", activity => activity["type"] = type));

        Assert.Equal((HttpStatusCode.OK, ""), await ReadAsync(response));
        Assert.Equal(type, seen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{\"type\":\"message\"} x")]
    [InlineData("{'type':'message'}")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{\"type\":\"message\",\"value\":NaN}")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":{}}")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\"}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"}")]
    [InlineData("{\"type\":\"message\",\"attachments\":{}}")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        await using var server = await EchoAsync();

        using var response = await server.PostAsync(body);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("serviceUrl", null, "serviceUrl")]
    [InlineData("serviceUrl", "", "serviceUrl")]
    [InlineData("serviceUrl", "channel.example.com", "serviceUrl")]
    [InlineData("serviceUrl", "file:///etc/passwd", "serviceUrl")]
    [InlineData("serviceUrl", "ftp://127.0.0.1/", "serviceUrl")]
    [InlineData("serviceUrl", "http://user:secret@127.0.0.1/", "serviceUrl")]
    [InlineData("conversation", null, "conversation.id")]
    [InlineData("conversation", "{}", "conversation.id")]
    [InlineData("conversation", "{\"id\":\"\"}", "conversation.id")]
    [InlineData("conversation", "{\"id\":\"..\"}", "conversation.id")]
    [InlineData("id", "..", "id")]
    public async Task An_activity_that_cannot_be_answered_is_refused(string field, string? value, string named)
    {
        await using var server = await EchoAsync();

        using var response = await server.PostAsync(Message("Hi", activity => activity[field] =
            value is null ? JValue.CreateNull() : value.StartsWith('{') ? JObject.Parse(value) : value));

        Assert.Contains(named, await AssertRefusedAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task Broken_utf_8_is_refused()
    {
        await using var server = await EchoAsync();

        using var response = await server.PostAsync([.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        await using var server = await EchoAsync();

        using var response = await server.PostAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Message("Hi"))]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(100, HttpStatusCode.OK)]
    [InlineData(200, HttpStatusCode.BadRequest)]
    [InlineData(200_000, HttpStatusCode.BadRequest)]
    public async Task Json_may_be_nested_so_deep_and_no_deeper(int depth, HttpStatusCode status)
    {
        await using var server = await EchoAsync();
        var message = Message("Hi", activity => activity["value"] = "VALUE")
            .Replace("\"VALUE\"", new string('[', depth) + new string(']', depth), StringComparison.Ordinal);

        using var response = await server.PostAsync(message);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task Another_media_type_is_refused(string contentType)
    {
        await using var server = await EchoAsync();

        using var response = await server.PostAsync(Message("Hi"), contentType: contentType);

        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData(300 * 1024, HttpStatusCode.OK)]
    [InlineData(1100 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_be_so_large_and_no_larger(int characters, HttpStatusCode status)
    {
        await using var server = await EchoAsync();

        using var response = await server.PostAsync(Message(new string('x', characters)));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Another_method_is_refused()
    {
        await using var server = await EchoAsync();

        using var response = await server.GetAsync();

        await AssertRefusedAsync(response, HttpStatusCode.MethodNotAllowed);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
    }

    [Theory]
    [InlineData(null, "Bearer")]
    [InlineData(null, "Bearer e30.e30.e30")]
    [InlineData(null, "Basic dTpw")]
    [InlineData("app-1", null)]
    [InlineData("app-1", "Bearer e30.e30.e30")]
    public async Task Callers_that_cannot_be_verified_are_refused(string? appId, string? authorization)
    {
        await using var server = await BotServer.StartAsync((_, _) => throw new InvalidOperationException(), appId);

        using var response = await server.PostAsync(Message("Hi"), authorization);

        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_claimed_caller_is_not_believed()
    {
        string? seen = "unset";
        await using var server = await BotServer.StartAsync((turn, _) =>
        {
            seen = turn.Activity.CallerId;
            return Task.CompletedTask;
        });

        using var response = await server.PostAsync(Message("Hi", activity => activity["callerId"] = "urn:botframework:azure"));

        Assert.Null(seen);
    }

    [Fact]
    public async Task A_bot_that_lacks_a_permission_is_not_a_caller_that_does()
    {
        await using var server = await BotServer.StartAsync((_, _) => throw new UnauthorizedAccessException());

        using var response = await server.PostAsync(Message("Hi"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task A_trace_stays_inside_except_in_the_emulator()
    {
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivityAsync(Activity.CreateTraceActivity("x"), token));

        using var first = await server.PostAsync(Message("Hi"));
        Assert.Empty(_channel.Calls);
        using var second = await server.PostAsync(Message("Hi", activity => activity["channelId"] = "emulator"));
        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task A_conversation_goes_on_unasked()
    {
        await using var server = await EchoAsync();
        var reference = new ConversationReference(
            bot: new ChannelAccount("bot"), user: new ChannelAccount("user"), conversation: new ConversationAccount(id: "c9"),
            channelId: "test", serviceUrl: _channel.Url);

        await server.Adapter.ContinueConversationAsync("app-1", reference, (turn, token) => turn.SendActivityAsync("News", cancellationToken: token), Token);

        Assert.StartsWith("/v3/conversations/c9/activities", Assert.Single(_channel.Calls).Target, StringComparison.Ordinal);
    }

    private static Task<BotServer> EchoAsync() =>
        BotServer.StartAsync((turn, token) => turn.SendActivityAsync(MessageFactory.Text(turn.Activity.Text), token));

    private static async Task<(HttpStatusCode Status, string Body)> ReadAsync(HttpResponseMessage response) =>
        (response.StatusCode, await response.Content.ReadAsStringAsync(Token));

    private static async Task<string> AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var (actual, body) = await ReadAsync(response);
        Assert.Equal(status, actual);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JObject.Parse(body);
        Assert.Equal((int)status, (int?)problem["status"]);
        return (string?)problem["detail"] ?? throw new InvalidOperationException("The refusal gives no detail.");
    }

    private string Invoke(string name, Action<JObject>? change = null) => Message("", activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = name;
        change?.Invoke(activity);
    });

    private string Message(string text, Action<JObject>? change = null)
    {
        var activity = JObject.FromObject(new
        {
            type = "message",
            id = "a+1",
            channelId = "test",
            serviceUrl = _channel.Url,
            from = new { id = "user" },
            recipient = new { id = "bot" },
            conversation = new { id = "c 1/一" },
            text,
        });
        change?.Invoke(activity);
        return activity.ToString();
    }

    private sealed class InvokeHandler : ActivityHandler
    {
        protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Name switch
            {
                "known" => new InvokeResponse { Status = 202, Body = new { task = "done" } },
                "empty" => new InvokeResponse { Status = 409 },
                _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
            };
    }
}

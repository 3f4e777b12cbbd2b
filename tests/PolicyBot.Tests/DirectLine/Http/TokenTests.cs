using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace PolicyBot.Tests.DirectLine.Http;

public sealed class TokenTests
{
    [Theory]
    [InlineData("dl_ann", true)]
    [InlineData("ann", false)]
    [InlineData("DL_ann", false)]
    [InlineData(null, false)]
    public async Task A_token_names_the_user_asked_for_when_only_tokens_may_carry_the_name(string? id, bool isKept)
    {
        await using var server = await ChannelServer.StartAsync();

        var answer = await ChannelServer.JsonAsync(await server.SendAsync(HttpMethod.Post, "tokens/generate", null, new { user = new { id } }));

        var user = UserOf(answer);
        Assert.StartsWith("dl_", user, StringComparison.Ordinal);
        Assert.Equal(isKept, user == id);
        Assert.Equal(1800, answer.GetProperty("expires_in").GetInt32());
    }

    [Fact]
    public async Task A_request_without_a_body_gets_a_token_for_somebody_new()
    {
        await using var server = await ChannelServer.StartAsync();

        var one = await ChannelServer.JsonAsync(await server.SendAsync(HttpMethod.Post, "tokens/generate", null));
        var two = await ChannelServer.JsonAsync(await server.SendAsync(HttpMethod.Post, "tokens/generate", null));

        Assert.NotEqual(UserOf(one), UserOf(two));
        Assert.NotEqual(one.GetProperty("conversationId").GetString(), two.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task Callers_who_may_not_have_a_token_need_the_secret()
    {
        await using var server = await ChannelServer.StartAsync();
        server.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");

        using var nothing = await server.SendAsync(HttpMethod.Post, "tokens/generate", null);
        using var wrong = await server.SendAsync(HttpMethod.Post, "tokens/generate", "another-secret");
        using var right = await server.SendAsync(HttpMethod.Post, "tokens/generate", ChannelServer.Secret);

        await Refusal.AssertAsync(nothing, HttpStatusCode.Unauthorized, "Unauthorized");
        Assert.Equal("Bearer", nothing.Headers.WwwAuthenticate.ToString());
        await Refusal.AssertAsync(wrong, HttpStatusCode.Unauthorized, "Unauthorized");
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal("no-store", right.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_token_for_a_conversation_that_goes_on_needs_the_secret()
    {
        await using var server = await ChannelServer.StartAsync();
        var conversation = await server.StartConversationAsync(new { id = "dl_ann" });
        var wanted = new { conversationId = conversation.Id };

        using var anonymous = await server.SendAsync(HttpMethod.Post, "tokens/generate", null, wanted);
        using var stolen = await server.SendAsync(HttpMethod.Post, "tokens/generate", conversation.Token, wanted);
        var again = await ChannelServer.JsonAsync(await server.SendAsync(HttpMethod.Post, "tokens/generate", ChannelServer.Secret, wanted));
        using var unknown = await server.SendAsync(HttpMethod.Post, "tokens/generate", ChannelServer.Secret, new { conversationId = "nowhere" });

        await Refusal.AssertAsync(anonymous, HttpStatusCode.Forbidden, "NotAllowed");
        await Refusal.AssertAsync(stolen, HttpStatusCode.Forbidden, "NotAllowed");
        await Refusal.AssertAsync(unknown, HttpStatusCode.NotFound, "NotFound");
        Assert.Equal(conversation.Id, again.GetProperty("conversationId").GetString());
        Assert.Equal("dl_ann", UserOf(again));
    }

    [Fact]
    public async Task A_token_is_renewed_until_it_is_over()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await ChannelServer.StartAsync(time: time);
        var conversation = await server.StartConversationAsync();

        time.Advance(TimeSpan.FromMinutes(29));
        var renewed = await ChannelServer.JsonAsync(await server.SendAsync(HttpMethod.Post, "tokens/refresh", conversation.Token));
        time.Advance(TimeSpan.FromMinutes(2));
        using var late = await server.SendAsync(HttpMethod.Post, "tokens/refresh", conversation.Token);
        using var poll = await server.SendAsync(HttpMethod.Get, conversation.Activities, conversation.Token);
        using var next = await server.SendAsync(HttpMethod.Get, conversation.Activities, renewed.GetProperty("token").GetString());

        Assert.Equal(conversation.Id, renewed.GetProperty("conversationId").GetString());
        Assert.NotEqual(conversation.Token, renewed.GetProperty("token").GetString());
        await Refusal.AssertAsync(late, HttpStatusCode.Forbidden, "TokenExpired");
        await Refusal.AssertAsync(poll, HttpStatusCode.Forbidden, "TokenExpired");
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task A_session_has_an_id()
    {
        await using var server = await ChannelServer.StartAsync();
        var conversation = await server.StartConversationAsync();

        var session = await ChannelServer.JsonAsync(await server.SendAsync(HttpMethod.Get, "session/getsessionid", conversation.Token));

        Assert.NotEmpty(session.GetProperty("sessionId").GetString()!);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"user\":\"ann\"}")]
    [InlineData("{\"user\":{\"id\":5}}")]
    [InlineData("{\"user\":{\"id\":\"dl_\\u0000\"}}")]
    [InlineData("{\"user\":{\"id\":\"dl_\\ud800\"}}")]
    [InlineData("{\"locale\":\"<script>\"}")]
    [InlineData("{\"conversationId\":\"../x\"}")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}")]
    public async Task A_body_that_cannot_be_used_is_explained(string body)
    {
        await using var server = await ChannelServer.StartAsync();

        using var response = await server.SendAsync(HttpMethod.Post, "tokens/generate", null, new StringContent(body, Encoding.UTF8, "application/json"));

        await Refusal.AssertAsync(response, HttpStatusCode.BadRequest, "MalformedData");
    }

    [Fact]
    public async Task A_long_name_and_a_long_body_are_refused()
    {
        await using var server = await ChannelServer.StartAsync();

        using var name = await server.SendAsync(HttpMethod.Post, "tokens/generate", null, new { user = new { id = "dl_" + new string('a', 200) } });
        using var body = await server.SendAsync(HttpMethod.Post, "tokens/generate", null, new { more = new string('a', 20_000) });
        using var form = await server.SendAsync(HttpMethod.Post, "tokens/generate", null, new StringContent("user=ann", Encoding.UTF8, "application/x-www-form-urlencoded"));

        await Refusal.AssertAsync(name, HttpStatusCode.BadRequest, "MalformedData");
        await Refusal.AssertAsync(body, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await Refusal.AssertAsync(form, HttpStatusCode.UnsupportedMediaType, "NotSupported");
    }

    private static string UserOf(JsonElement answer) => new JsonWebToken(answer.GetProperty("token").GetString()).GetClaim("user").Value;
}

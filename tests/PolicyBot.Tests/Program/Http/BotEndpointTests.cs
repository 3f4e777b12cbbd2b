using System.Net;
using System.Text;

namespace PolicyBot.Tests.Program.Http;

public sealed class BotEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Forwarded", "for=203.0.113.9", HttpStatusCode.Unauthorized)]
    [InlineData("X-Forwarded-For", "203.0.113.9", HttpStatusCode.Unauthorized)]
    [InlineData("Authorization", "Bearer e30.e30.e30", HttpStatusCode.Unauthorized)]
    [InlineData("Authorization", "Basic dTpw", HttpStatusCode.Unauthorized)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    public async Task Only_people_at_this_machine_are_served_without_a_token(string header, string value, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartUnreadyAsync();

        using var response = await PostAsync(server, """{"type":"message"}""", header, value);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_api_key_is_no_channel_token()
    {
        await using var server = await RunningServer.StartUnreadyAsync("--PolicyBot:ApiKey=k1");

        using var remote = await PostAsync(server, "{}", ("X-Forwarded-For", "203.0.113.9"), ("X-Api-Key", "k1"));
        using var local = await PostAsync(server, "{}", ("Authorization", "Bearer k1"));

        Assert.Equal(HttpStatusCode.Unauthorized, remote.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, local.StatusCode);
    }

    [Fact]
    public async Task A_channel_token_is_needed_once_an_app_id_is_configured()
    {
        await using var server = await RunningServer.StartUnreadyAsync("--PolicyBot:Bot:MicrosoftAppId=00000000-0000-0000-0000-000000000001");

        using var response = await PostAsync(server, """{"type":"message"}""");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message"}""", HttpStatusCode.BadRequest)]
    public async Task What_is_no_activity_is_refused_with_the_reason(string body, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartUnreadyAsync();

        using var response = await PostAsync(server, body);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("\"detail\":", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_larger_than_the_limit_is_refused()
    {
        await using var server = await RunningServer.StartUnreadyAsync();

        using var response = await PostAsync(server, $$"""{"type":"message","text":"{{new string('x', 1100 * 1024)}}"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task An_activity_is_taken()
    {
        await using var server = await RunningServer.StartUnreadyAsync();

        using var response = await PostAsync(
            server, """{"type":"typing","channelId":"emulator","serviceUrl":"http://127.0.0.1:9/","conversation":{"id":"c"}}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Only_post_is_taken()
    {
        await using var server = await RunningServer.StartUnreadyAsync();

        using var response = await server.Client.GetAsync("/api/messages", Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
    }

    private static Task<HttpResponseMessage> PostAsync(RunningServer server, string body, string header, string value) =>
        PostAsync(server, body, (header, value));

    private static async Task<HttpResponseMessage> PostAsync(
        RunningServer server, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        // A refused body is not sent then: sending it would race with the refusal that closes the connection.
        request.Headers.ExpectContinue = body.Length > 1024 * 1024;
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await server.Client.SendAsync(request, Token);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace PolicyBot.Tests.Program.Access;

public sealed class DirectLineAccessTests
{
    private const string Generate = "/v3/directline/tokens/generate";
    private const string Secret = "a-secret-of-this-test";
    private const string Key = "a-key-of-this-test";

    [Fact]
    public async Task A_page_at_this_machine_gets_a_token_while_no_secret_is_configured()
    {
        await using var open = await RunningServer.StartUnreadyAsync($"--PolicyBot:ApiKey={Key}");
        await using var closed = await RunningServer.StartUnreadyAsync($"--PolicyBot:DirectLine:Secret={Secret}");

        Assert.Equal(HttpStatusCode.OK, await SendAsync(open));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(open, ("X-Forwarded-For", "127.0.0.1")));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(closed));
    }

    [Theory]
    [InlineData("Authorization", "Bearer " + Secret, HttpStatusCode.OK)]
    [InlineData("Authorization", "Bearer " + Key, HttpStatusCode.OK)]
    [InlineData("X-Api-Key", Key, HttpStatusCode.OK)]
    [InlineData("Authorization", "Bearer another", HttpStatusCode.Unauthorized)]
    [InlineData("Authorization", "Basic " + Secret, HttpStatusCode.Unauthorized)]
    public async Task Others_get_a_token_for_the_secret_or_the_key(string header, string value, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartUnreadyAsync($"--PolicyBot:DirectLine:Secret={Secret}", $"--PolicyBot:ApiKey={Key}");

        Assert.Equal(status, await SendAsync(server, ("X-Forwarded-For", "192.0.2.1"), (header, value)));
    }

    [Fact]
    public async Task Pages_of_other_sites_are_refused()
    {
        await using var server = await RunningServer.StartUnreadyAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(server, ("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await SendAsync(server, ("Host", "rebound.example.net")));
    }

    [Theory]
    [InlineData("127.0.0.1", null, "ws://127.0.0.1/v3/")]
    [InlineData("policies.example.com", "198.51.100.1", "wss://policies.example.com/bot/v3/")]
    [InlineData("inner.example", "198.51.100.1", "wss://policies.example.com/bot/v3/")]
    public async Task A_stream_is_where_its_reader_reaches_the_server(string host, string? proxied, string beginning)
    {
        await using var server = await RunningServer.StartUnreadyAsync($"--PolicyBot:DirectLine:Secret={Secret}", "--PolicyBot:PublicUrl=https://policies.example.com/bot");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations") { Headers = { Host = host } };
        request.Headers.Add("Authorization", $"Bearer {Secret}");
        if (proxied is not null)
            request.Headers.Add("X-Forwarded-For", proxied);

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var started = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.StartsWith(beginning, started.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> SendAsync(RunningServer server, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Generate);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}

using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using PolicyBot.Access;

namespace PolicyBot.Tests.Program.Access;

public sealed class AccessTests
{
    private const string Key = "a-key-of-this-test";

    [Theory]
    [InlineData("Forwarded", "for=192.0.2.1")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Original-For", "192.0.2.1")]
    [InlineData("X-Real-IP", "192.0.2.1")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Callers_through_a_proxy_need_a_key_even_when_none_is_configured(string header, string value)
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(server, (header, value)));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(server, "/metrics", (header, value)));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(server, "/health/live", (header, value)));
    }

    [Theory]
    [InlineData("X-Api-Key", Key, HttpStatusCode.OK)]
    [InlineData("Authorization", "Bearer " + Key, HttpStatusCode.OK)]
    [InlineData("X-Api-Key", "another", HttpStatusCode.Unauthorized)]
    [InlineData("Authorization", "Basic " + Key, HttpStatusCode.Unauthorized)]
    [InlineData("X-Nothing", Key, HttpStatusCode.Unauthorized)]
    public async Task Callers_through_a_proxy_are_served_with_the_configured_key(string header, string value, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync($"--PolicyBot:ApiKey={Key}");

        Assert.Equal(status, await AskAsync(server, ("X-Forwarded-For", "192.0.2.1"), (header, value)));
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:80", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    [InlineData("policies.example.com", HttpStatusCode.OK)]
    [InlineData("rebound.example.net", HttpStatusCode.MisdirectedRequest)]
    public async Task A_name_that_is_not_the_servers_own_is_refused(string host, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync("--PolicyBot:PublicUrl=https://policies.example.com");

        Assert.Equal(status, await AskAsync(server, ("Host", host)));
        Assert.Equal(status, await GetAsync(server, "/api/documents", ("Host", host)));
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("https://policies.example.com", HttpStatusCode.OK)]
    public async Task Pages_of_other_sites_may_not_ask(string origin, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync("--PolicyBot:PublicUrl=https://policies.example.com");

        Assert.Equal(status, await AskAsync(server, ("Origin", origin)));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.0.2.1", false)]
    [InlineData("::ffff:192.0.2.1", false)]
    public void A_caller_is_at_this_machine_only_by_a_loopback_address(string address, bool isLocal)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);

        Assert.Equal(isLocal, Caller.IsAtThisMachine(context.Request));
    }

    [Fact]
    public void A_caller_without_an_address_is_not_at_this_machine() =>
        Assert.False(Caller.IsAtThisMachine(new DefaultHttpContext().Request));

    private static Task<HttpStatusCode> AskAsync(RunningServer server, params (string Name, string Value)[] headers) =>
        SendAsync(server, new HttpRequestMessage(HttpMethod.Post, "/api/ask") { Content = JsonContent.Create(new { question = "valid?" }) }, headers);

    private static Task<HttpStatusCode> GetAsync(RunningServer server, string path, params (string Name, string Value)[] headers) =>
        SendAsync(server, new HttpRequestMessage(HttpMethod.Get, path), headers);

    private static async Task<HttpStatusCode> SendAsync(
        RunningServer server, HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PolicyBot.Access;

namespace PolicyBot.Tests.Program.Access;

public sealed class WrongKeysTests
{
    private const string Key = "k1";
    private const string Generate = "/v3/directline/tokens/generate";
    private const string Guesser = "203.0.113.9";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/ask")]
    [InlineData("/metrics")]
    [InlineData(Generate)]
    public async Task Who_guesses_keys_is_soon_told_to_wait_even_with_the_right_one_and_others_are_served(string path)
    {
        await using var server = await RunningServer.StartAsync($"--PolicyBot:ApiKey={Key}", "--PolicyBot:DirectLine:Secret=s1");
        var method = path == "/metrics" ? HttpMethod.Get : HttpMethod.Post;

        for (var i = 0; i < WrongKeys.PerMinute; i++)
        {
            using var wrong = await SendAsync(server, method, path, Guesser, $"guess-{i}");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var late = await SendAsync(server, method, path, Guesser, Key);
        using var written = await SendAsync(server, method, path, $"198.51.100.1, {Guesser}", Key);
        using var other = await SendAsync(server, method, path, $"{Guesser}, 198.51.100.1", Key);

        Assert.Equal(
            (HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (late.StatusCode, written.StatusCode, other.StatusCode));
        Assert.InRange(late.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_chats_by_a_token_from_a_guessers_address_goes_on()
    {
        await using var server = await RunningServer.StartAsync("--PolicyBot:DirectLine:Secret=s1");
        using var generated = await SendAsync(server, HttpMethod.Post, Generate, Guesser, "s1");
        var token = (await generated.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("token").GetString()!;

        for (var i = 0; i <= WrongKeys.PerMinute; i++)
            (await SendAsync(server, HttpMethod.Post, Generate, Guesser, "guess")).Dispose();
        using var started = await SendAsync(server, HttpMethod.Post, "/v3/directline/conversations", Guesser, token);
        using var again = await SendAsync(server, HttpMethod.Post, Generate, Guesser, "s1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.TooManyRequests), (started.StatusCode, again.StatusCode));
        var error = (await again.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("error");
        Assert.Equal("LimitExceeded", error.GetProperty("code").GetString());
    }

    private static Task<HttpResponseMessage> SendAsync(RunningServer server, HttpMethod method, string path, string from, string key)
    {
        var request = new HttpRequestMessage(method, path);
        if (path == "/api/ask")
            request.Content = JsonContent.Create(new { question = "How long is the policy valid?" });
        request.Headers.Add("X-Forwarded-For", from);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return server.Client.SendAsync(request, Token);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace PolicyBot.Tests.Program.Http;

public sealed class AskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_with_a_citation_whose_quote_stands_in_the_source_text()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" });

        Assert.Equal("answered", answer.GetProperty("status").GetString());
        var citation = answer.GetProperty("citations")[0];
        var text = await server.Client.GetStringAsync($"/sources/{citation.GetProperty("documentId").GetString()}/text", Token);
        var quote = citation.GetProperty("quote").GetString()!;
        Assert.Contains("seven years", quote, StringComparison.Ordinal);
        Assert.Equal(quote, text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task Searches_with_at_most_as_many_passages_as_wanted()
    {
        await using var server = await RunningServer.StartAsync();

        JsonElement found = await server.PostAsync("/api/search", new { text = "yuan reward", top = 1 });

        var only = Assert.Single(found.EnumerateArray());
        Assert.Equal(1, only.GetProperty("rank").GetInt32());
        Assert.True(Guid.TryParse(only.GetProperty("passageId").GetString(), out _));
    }

    [Theory]
    [InlineData("/api/ask", "{\"question\":", "not valid JSON")]
    [InlineData("/api/ask", "[]", "not the JSON object")]
    [InlineData("/api/ask", "{}", "\"question\" is missing")]
    [InlineData("/api/ask", "{\"question\":null}", "\"question\" is missing")]
    [InlineData("/api/ask", "{\"question\":5}", "\"question\" is not of the right kind")]
    [InlineData("/api/ask", "", "no JSON object")]
    [InlineData("/api/ask", "{\"question\":\"a\",\"conversationId\":\"\"}", "conversationId")]
    [InlineData("/api/search", "{}", "\"text\" is missing")]
    [InlineData("/api/ask", "{\"question\":\"\\ud800\"}", "\"question\" is not of the right kind")]
    [InlineData("/api/search", "{\"text\":\"a\",\"top\":\"5\"}", "\"top\" is not of the right kind")]
    [InlineData("/api/search", "{\"text\":\"a\",\"top\":0}", "\"top\" is 0")]
    public async Task Says_what_is_wrong_with_a_request(string path, string body, string said)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.PostAsync(
            path, new StringContent(body, Encoding.UTF8, "application/json"), Token);

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, said);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=gb2312")]
    public async Task Takes_JSON_in_UTF8_only(string contentType)
    {
        await using var server = await RunningServer.StartAsync();
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"question\":\"a\"}"));
        body.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await server.Client.PostAsync("/api/ask", body, Token);

        await AssertProblemAsync(response, HttpStatusCode.UnsupportedMediaType, "application/json");
    }

    [Fact]
    public async Task Refuses_a_text_too_long_to_search_for()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.PostAsJsonAsync("/api/search", new { text = new string('政', 50_000) }, Token);

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, "has 50000 characters");
    }

    [Fact]
    public async Task Takes_no_body_beyond_the_limit()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.PostAsJsonAsync(
            "/api/ask", new { question = new string('a', 2_000_000) }, Token);

        await AssertProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "1024 KiB");
    }

    [Theory]
    [InlineData("GET", "/api/ask", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/sources/unknown", HttpStatusCode.NotFound)]
    [InlineData("GET", "/sources/unknown/text", HttpStatusCode.NotFound)]
    public async Task Answers_every_error_with_a_problem(string method, string path, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Token);

        await AssertProblemAsync(response, status, "");
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/metrics", "http_server_request_duration")]
    [InlineData("/openapi/v1.json", "/api/ask")]
    [InlineData("/api/documents", "documentTitle")]
    public async Task Tells_how_it_is_and_what_it_can(string path, string said)
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Contains(said, await server.Client.GetStringAsync(path, Token), StringComparison.Ordinal);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string said)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("PolicyBot.", problem.GetRawText(), StringComparison.Ordinal);
    }
}

using System.Diagnostics;

namespace PolicyBot.Tests.Embeddings.Providers;

public sealed class OpenAIEmbeddingsTests : EmbeddingTestBase
{
    [Fact]
    public async Task Texts_go_to_the_configured_model_with_the_key()
    {
        await using var server = await EmbeddingServer.StartAsync();
        Assert.Equal([[5, 1], [3, 1]], await Passages(Open(server, "Dimensions=2"), "lanes!"[..5], "补贴款"));
        var request = Assert.Single(server.Requests);
        Assert.Equal(("/v1/embeddings", "scripted", 2), (request.Path, request.Model, request.Dimensions));
        Assert.Equal("Bearer sk-secret", request.Headers["Authorization"]);
        Assert.Equal(["lanes", "补贴款"], request.Texts);
    }

    [Fact]
    public async Task Every_vector_belongs_to_the_text_whose_position_it_names()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.ThenBody(EmbeddingServer.List((2, [3, 3]), (0, [1, 1]), (1, [2, 2])));
        Assert.Equal([[1, 1], [2, 2], [3, 3]], await Passages(Open(server), "a", "b", "c"));
    }

    [Fact]
    public async Task A_server_that_names_no_positions_is_taken_in_its_order()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.ThenBody("""{"object":"list","data":[{"embedding":[1,2]},{"embedding":[3,4]}],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""");
        Assert.Equal([[1, 2], [3, 4]], await Passages(Open(server), "a", "b"));
    }

    [Fact]
    public async Task Vectors_in_base64_are_read()
    {
        await using var server = await EmbeddingServer.StartAsync();
        var bytes = Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes((ReadOnlySpan<float>)[.5f, -2]));
        server.ThenBody("{\"data\":[{\"index\":0,\"embedding\":\"" + bytes + "\"}],\"model\":\"m\",\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}");
        Assert.Equal([[.5f, -2]], await Passages(Open(server), "a"));
    }

    [Fact]
    public async Task A_failure_of_the_moment_is_tried_again()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.ThenStatus(429, "0").ThenStatus(503, "0").ThenStatus(500, "0").ThenCut();
        Assert.Equal([[5, 1]], await Passages(Open(server), "grant"));
        Assert.Equal(5, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal(["grant"], request.Texts));
    }

    [Fact]
    public async Task The_time_that_a_server_asks_for_is_waited()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.ThenStatus(429, "1");
        var started = Stopwatch.GetTimestamp();
        await Passages(Open(server), "grant");
        Assert.True(Stopwatch.GetElapsedTime(started) >= TimeSpan.FromSeconds(.9));
    }

    [Theory]
    [InlineData(400, "refused the texts (400)")]
    [InlineData(401, "__ApiKey")]
    [InlineData(404, "__Endpoint")]
    [InlineData(307, "status 307")]
    [InlineData(429, "limiting its callers")]
    [InlineData(500, "status 500")]
    public async Task A_failure_that_stays_is_told_without_what_the_server_wrote(int status, string message)
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.ThenStatus(status, body: """{"error":{"message":"Incorrect API key provided: sk-secret for 'private text'","type":"x","code":"y"}}""");
        var failure = await Failure(() => Passages(Open(server, "Retries=0"), "private text"));
        Assert.StartsWith($"The embedding model scripted at {server.Endpoint} ", failure, StringComparison.Ordinal);
        Assert.Contains(message, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("private", failure, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.DoesNotContain(Log.Lines, line => line.Contains("sk-secret", StringComparison.Ordinal) || line.Contains("private text", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not json", "no list of vectors")]
    [InlineData("{}", "0 vectors for 2 texts")]
    [InlineData("[1,2]", "no list of vectors")]
    [InlineData("""{"object":"list","data":[],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""", "0 vectors for 2 texts")]
    [InlineData("""{"object":"list","data":[{"index":0,"embedding":[1]}],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""", "1 vectors for 2 texts")]
    [InlineData("""{"object":"list","data":[{"index":0,"embedding":[1]},{"index":5,"embedding":[1]}],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""", "positions do not fit")]
    [InlineData("""{"object":"list","data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1,2]}],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""", "vectors of 1 and of 2 numbers")]
    [InlineData("""{"object":"list","data":[{"index":0,"embedding":[]},{"index":1,"embedding":[]}],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""", "empty vector")]
    [InlineData("""{"object":"list","data":[{"index":0,"embedding":[1e99]},{"index":1,"embedding":[1]}],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""", "number that is none")]
    public async Task An_answer_that_cannot_be_used_is_told(string body, string message)
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.ThenBody(body);
        Assert.Contains(message, await Failure(() => Passages(Open(server), "a", "b")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vectors_of_another_length_than_configured_are_told()
    {
        await using var server = await EmbeddingServer.StartAsync();
        Assert.Contains("2 numbers where PolicyBot__Embeddings__Dimensions asks for 3",
            await Failure(() => Passages(Open(server, "Dimensions=3"), "a")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.ThenHang();
        Assert.Contains("did not answer within 0.2 s", await Failure(() => Passages(Open(server, "Retries=0", "TimeoutSeconds=0.2"), "a")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var server = await EmbeddingServer.StartAsync();
        await server.DisposeAsync();
        Assert.Contains("cannot be reached", await Failure(() => Passages(Open(["Provider=ollama", "Endpoint=http://127.0.0.1:9", "Model=m", "Retries=0"]), "a")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_cancels_the_request()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.ThenHang();
        using var cancellation = new CancellationTokenSource();
        var asked = Open(server).GenerateAsync(["a"], cancellationToken: cancellation.Token);
        while (server.Requests.IsEmpty)
            await Task.Delay(10, Cancellation);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        for (var i = 0; i < 100 && !server.WasAbandoned; i++)
            await Task.Delay(10, Cancellation);
        Assert.True(server.WasAbandoned);
    }

    [Fact]
    public async Task Azure_is_asked_for_the_deployment_with_the_key()
    {
        await using var server = await EmbeddingServer.StartAsync();
        var address = server.Endpoint[..^"/v1".Length];
        await Passages(Open("Provider=azure", $"Endpoint={address}", "Model=my-deployment", "ApiKey=azure-key"), "a");
        var request = Assert.Single(server.Requests);
        Assert.StartsWith("/openai/deployments/my-deployment/embeddings?api-version=", request.Path, StringComparison.Ordinal);
        Assert.Equal("azure-key", request.Headers["api-key"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/v1")]
    public async Task Ollama_is_asked_at_its_compatible_endpoint(string path)
    {
        await using var server = await EmbeddingServer.StartAsync();
        await Passages(Open("Provider=ollama", $"Endpoint={server.Endpoint[..^"/v1".Length]}{path}", "Model=bge-m3"), "a");
        Assert.Equal(("/v1/embeddings", "bge-m3"), (Assert.Single(server.Requests).Path, Assert.Single(server.Requests).Model));
    }

    [Fact]
    public async Task Texts_that_models_refuse_are_made_acceptable()
    {
        await using var server = await EmbeddingServer.StartAsync();
        await Passages(Open(server), "", " \n", new string('x', 100_000), new string('x', 7_999) + "\U0001F600");
        Assert.Equal([1, 8_000, 7_999], server.Texts.Select(text => text.Length).Distinct());
    }
}

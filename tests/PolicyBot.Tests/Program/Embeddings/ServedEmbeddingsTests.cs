using System.Net;
using PolicyBot.Tests.Embeddings;

namespace PolicyBot.Tests.Program.Embeddings;

public sealed class ServedEmbeddingsTests
{
    [Fact]
    public async Task The_server_finds_by_meaning_goes_on_without_the_model_and_tells_of_its_tokens()
    {
        var model = await EmbeddingServer.StartAsync();
        model.Vector = Meanings.Vector;
        await using var server = await RunningServer.StartAsync(
            "--PolicyBot:Embeddings:Provider=ollama", $"--PolicyBot:Embeddings:Endpoint={model.Endpoint}", "--PolicyBot:Embeddings:Model=meanings", "--PolicyBot:Embeddings:Retries=0");
        var found = await server.PostAsync("/api/search", new { text = "师傅手艺好的作坊" });
        Assert.Contains("craftsman", found[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("gen_ai_client_token_usage", await server.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await model.DisposeAsync();
        var answer = await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" });
        Assert.Equal("answered", answer.GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_server_starts_without_the_model()
    {
        await using var server = await RunningServer.StartAsync(
            "--PolicyBot:Embeddings:Provider=ollama", "--PolicyBot:Embeddings:Endpoint=http://127.0.0.1:9", "--PolicyBot:Embeddings:Model=meanings", "--PolicyBot:Embeddings:Retries=0");
        using var ready = await server.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        var answer = await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" });
        Assert.Equal("answered", answer.GetProperty("status").GetString());
    }
}

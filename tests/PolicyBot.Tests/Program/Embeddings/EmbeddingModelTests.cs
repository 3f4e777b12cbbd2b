using System.Text.Json;
using PolicyBot.Tests.Embeddings;

namespace PolicyBot.Tests.Program.Embeddings;

public sealed class EmbeddingModelTests : IDisposable
{
    private const string Chinese = "师傅手艺好的作坊";

    private readonly PolicyBotProcess _policybot = new();

    public void Dispose() => _policybot.Dispose();

    [Fact]
    public async Task Another_language_finds_the_passage_and_still_gets_an_answer_when_the_model_is_gone()
    {
        await using var server = await StartAsync();
        var (exitCode, _, error) = await _policybot.RunAsync("ingest", "seeds");
        Assert.Equal((0, ""), (exitCode, error));
        var paid = server.Requests.Count;
        var found = await SearchAsync(Chinese);
        Assert.Contains("master craftsman", found[0], StringComparison.Ordinal);
        Assert.Equal(paid + 1, server.Requests.Count);
        var (_, answered, _) = await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");
        Assert.Contains("seven years", answered, StringComparison.Ordinal);

        await server.DisposeAsync();
        (exitCode, var fallen, error) = await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");
        Assert.Equal(0, exitCode);
        Assert.Equal("answered", JsonDocument.Parse(fallen).RootElement.GetProperty("status").GetString());
        Assert.Contains("cannot be reached", error, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains("terms alone", StringComparison.Ordinal));
        Assert.Empty(await SearchAsync(Chinese));
    }

    [Fact]
    public async Task Ingesting_without_the_model_is_an_error_that_changes_nothing()
    {
        await using (var server = await StartAsync())
            await _policybot.RunAsync("ingest", "seeds");
        _policybot.Folder.Write("more/kites.md", "# Kites\n\nKite makers receive a subsidy.");
        var (exitCode, output, error) = await _policybot.RunAsync("ingest", "more");
        Assert.Equal((1, ""), (exitCode, output.Trim()));
        Assert.Contains("cannot be reached", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await using var again = await StartAsync();
        Assert.DoesNotContain(await SearchAsync("kite makers"), text => text.Contains("Kite", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_start_without_the_model_answers_and_says_so()
    {
        await (await StartAsync()).DisposeAsync();
        var (exitCode, output, error) = await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");
        Assert.Equal(0, exitCode);
        Assert.Contains("seven years", output, StringComparison.Ordinal);
        Assert.Contains("terms alone until the program is started again", error, StringComparison.Ordinal);

        await using var server = await StartAsync();
        Assert.Contains("master craftsman", (await SearchAsync(Chinese))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_made_anew_pays_for_nothing_again()
    {
        await using var server = await StartAsync();
        await _policybot.RunAsync("ingest", "seeds");
        var paid = server.Requests.Count;
        File.Delete(Path.Combine(_policybot.Folder.Path, "data", "index.db"));
        await _policybot.RunAsync("ingest", "seeds");
        Assert.Equal(paid, server.Requests.Count);
        Assert.Contains("master craftsman", (await SearchAsync(Chinese))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_model_does_not_make_answers_late()
    {
        await using var server = await StartAsync();
        await _policybot.RunAsync("ingest", "seeds");
        server.Delay = TimeSpan.FromMinutes(1);
        _policybot.Environment["PolicyBot__Embeddings__QueryTimeoutSeconds"] = "0.2";
        var (exitCode, output, error) = await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");
        Assert.Equal(0, exitCode);
        Assert.InRange(JsonDocument.Parse(output).RootElement.GetProperty("elapsedMs").GetDouble(), 150, 20_000);
        Assert.Contains("did not answer a question within 0.2 s", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retrieval_is_measured_with_the_model()
    {
        await using var server = await StartAsync();
        _policybot.Folder.Write("set/corpus.jsonl", "{\"id\":\"d1\",\"text\":\"Boat builders pay a fee.\"}\n{\"id\":\"d2\",\"text\":\"A craftsman is needed.\"}\n{\"id\":\"d3\",\"text\":\"\"}\n");
        _policybot.Folder.Write("set/queries.jsonl", $"{{\"id\":\"q1\",\"text\":\"{Chinese}\"}}\n");
        _policybot.Folder.Write("set/qrels.tsv", "q1\td2\t1\n");
        var (exitCode, output, error) = await _policybot.RunAsync("eval", "retrieval", "set", "--run", "run.tsv", "--json");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(1, JsonDocument.Parse(output).RootElement.GetProperty("recallAt1").GetDouble());

        await server.DisposeAsync();
        (exitCode, output, error) = await _policybot.RunAsync("eval", "retrieval", "set", "--run", "run.tsv", "--json");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("cannot be reached", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Provider", "word2vec", "ask", "valid?", "--json")]
    [InlineData("BatchSize", "many", "serve", "--urls", "http://127.0.0.1:0")]
    public async Task A_wrong_value_stops_the_program_with_one_line(string option, string value, params string[] arguments)
    {
        _policybot.Environment["PolicyBot__Embeddings__Provider"] = "ollama";
        _policybot.Environment[$"PolicyBot__Embeddings__{option}"] = value;
        var (exitCode, output, error) = await _policybot.RunAsync(arguments);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"PolicyBot__Embeddings__{option}", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private async Task<EmbeddingServer> StartAsync()
    {
        var server = await EmbeddingServer.StartAsync();
        server.Vector = Meanings.Vector;
        foreach (var (name, value) in new[] { ("Provider", "openai"), ("Endpoint", server.Endpoint), ("Model", "meanings"), ("ApiKey", "sk-secret"), ("Retries", "0") })
            _policybot.Environment[$"PolicyBot__Embeddings__{name}"] = value;
        return server;
    }

    private async Task<IReadOnlyList<string>> SearchAsync(string text)
    {
        var (exitCode, output, _) = await _policybot.RunAsync("search", text, "--json");
        Assert.Equal(0, exitCode);
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray().Select(hit => hit.GetProperty("text").GetString()!)];
    }
}

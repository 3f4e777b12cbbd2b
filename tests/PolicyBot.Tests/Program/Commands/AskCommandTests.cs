using System.Text.Json;

namespace PolicyBot.Tests.Program.Commands;

public sealed class AskCommandTests : IDisposable
{
    private readonly PolicyBotProcess _policybot = new();

    [Fact]
    public async Task Prints_one_JSON_object_and_nothing_else()
    {
        var (exitCode, output, _) = await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");

        Assert.Equal(0, exitCode);
        var answer = JsonDocument.Parse(output).RootElement;
        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Contains("seven years", answer.GetProperty("citations")[0].GetProperty("quote").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_Chinese_as_it_is()
    {
        var (_, output, _) = await _policybot.RunAsync("ask", "政策有效期多长？", "--json");

        Assert.Contains("政策有效期多长？", output, StringComparison.Ordinal);
        Assert.Equal("政策有效期多长？", JsonDocument.Parse(output).RootElement.GetProperty("question").GetString());
    }

    [Fact]
    public async Task Prints_the_answer_and_its_sources_without_colours_when_redirected()
    {
        var (exitCode, output, _) = await _policybot.RunAsync("ask", "How long is the policy valid?");

        Assert.Equal(0, exitCode);
        Assert.Contains("[1]", output, StringComparison.Ordinal);
        Assert.Contains("seven years", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task Answers_a_batch_line_by_line_and_reports_the_bad_lines_in_their_place()
    {
        _policybot.Folder.Write("questions.jsonl", """
            {"id":"a","q":"How long is the policy valid?"}
            not JSON
            {"id":7}

            {"id":8,"q":"What is the reward?"}
            """);

        var (exitCode, output, _) = await _policybot.RunAsync("ask", "--batch", "questions.jsonl", "--json");

        Assert.Equal(1, exitCode);
        JsonElement[] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(4, lines.Length);
        Assert.Equal("a", lines[0].GetProperty("id").GetString());
        Assert.Equal("answered", lines[0].GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, lines[1].GetProperty("id").ValueKind);
        Assert.Contains("Line 2", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(7, lines[2].GetProperty("id").GetInt32());
        Assert.Contains("\"q\"", lines[2].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(8, lines[3].GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task A_batch_without_bad_lines_succeeds()
    {
        _policybot.Folder.Write("questions.jsonl", "\uFEFF{\"id\":1,\"q\":\"How long is the policy valid?\"}\n");

        var (exitCode, output, _) = await _policybot.RunAsync("ask", "--batch", "questions.jsonl", "--json");

        Assert.Equal(0, exitCode);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Half_a_character_spoils_its_own_line_only()
    {
        _policybot.Folder.Write("questions.jsonl", """
            {"id":"\ud800","q":"How long is the policy valid?"}
            {"id":2,"q":"\udc00"}
            {"id":3,"q":"How long is the policy valid?"}
            """);

        var (exitCode, output, _) = await _policybot.RunAsync("ask", "--batch", "questions.jsonl", "--json");

        Assert.Equal(1, exitCode);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("{\"id\":null,\"error\":\"Line 1", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":2,\"error\":\"Line 2", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"status\":\"answered\"", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_too_long_to_search_for_is_told()
    {
        var (exitCode, output, error) = await _policybot.RunAsync("search", new string('a', 50_000), "--json");

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains("has 50000 characters", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("seeds", "\"seeds\" is a folder")]
    [InlineData("nowhere.jsonl", "nowhere.jsonl")]
    public async Task Says_why_a_batch_cannot_be_read(string file, string said)
    {
        var (exitCode, output, error) = await _policybot.RunAsync("ask", "--batch", file, "--json");

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "one", "--batch", "two", "--json")]
    [InlineData("ask", "--batch", "questions.jsonl")]
    [InlineData("ask", "one", "two")]
    [InlineData("search", "word", "--top", "0")]
    [InlineData("search", "word", "--top", "many")]
    [InlineData("eval")]
    [InlineData("eval", "retrieval", "folder")]
    [InlineData("ingest")]
    [InlineData("nonsense")]
    public async Task Wrong_usage_is_told_and_has_its_own_exit_code(params string[] arguments)
    {
        var (exitCode, output, error) = await _policybot.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("serve")]
    [InlineData("ingest")]
    [InlineData("search")]
    [InlineData("ask")]
    [InlineData("eval", "retrieval")]
    public async Task Help_shows_examples(params string[] command)
    {
        var (exitCode, output, _) = await _policybot.RunAsync([.. command, "--help"]);

        Assert.Equal(0, exitCode);
        Assert.Contains("Examples:\n  policybot", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    public void Dispose() => _policybot.Dispose();
}

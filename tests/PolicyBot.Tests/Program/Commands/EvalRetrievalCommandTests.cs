using System.Text.Json;

namespace PolicyBot.Tests.Program.Commands;

public sealed class EvalRetrievalCommandTests : IDisposable
{
    private readonly PolicyBotProcess _policybot = new();

    [Fact]
    public async Task Writes_the_run_and_prints_the_figures()
    {
        _policybot.Folder.Write("set/corpus.jsonl", """
            {"id":"d1","title":"Kites","text":"Kite makers receive a subsidy."}
            {"id":"d2","title":"Boats","text":"Boat builders pay a fee."}
            """);
        _policybot.Folder.Write("set/queries.jsonl", "{\"id\":\"q1\",\"text\":\"Which subsidy do kite makers receive?\"}\n");
        _policybot.Folder.Write("set/qrels.tsv", "q1\td1\t1\n");

        var (exitCode, output, _) = await _policybot.RunAsync("eval", "retrieval", "set", "--run", "run.tsv", "--json");

        Assert.Equal(0, exitCode);
        Assert.Equal(1, JsonDocument.Parse(output).RootElement.GetProperty("recallAt1").GetDouble());
        Assert.StartsWith("q1\td1\t1\t", File.ReadAllText(Path.Combine(_policybot.Folder.Path, "run.tsv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_file_is_missing()
    {
        var (exitCode, _, error) = await _policybot.RunAsync("eval", "retrieval", "seeds", "--run", "run.tsv");

        Assert.Equal(1, exitCode);
        Assert.Contains("corpus.jsonl", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("corpus.jsonl", "", "corpus.jsonl holds no rows")]
    [InlineData("corpus.jsonl", "{\"id\":\"d1\",\"text\":\"x\"}\n{\"id\":\"d2\",\n", "corpus.jsonl line 2")]
    [InlineData("corpus.jsonl", "{\"id\":\"d1\",\"text\":\"x\"}\r\n\r\n{\"id\":\"d1\",\"text\":\"y\"}\r\n", "corpus.jsonl line 3")]
    [InlineData("corpus.jsonl", "{\"id\":\"d1\",\"text\":\"x\"}\n{\"id\":\"d2\",\"text\":\"\\ud800\"}\n", "corpus.jsonl line 2")]
    [InlineData("queries.jsonl", "{\"id\":\"q1\",\"text\":\"x\"}\n{\"id\":\"q1\",\"text\":\"y\"}\n", "queries.jsonl line 2")]
    [InlineData("queries.jsonl", "\n", "queries.jsonl holds no rows")]
    [InlineData("qrels.tsv", "q1\td1\t1\nq1\td2\n", "qrels.tsv line 2")]
    [InlineData("qrels.tsv", "", "qrels.tsv holds no judgements")]
    public async Task A_broken_file_is_named_with_its_line_and_no_run_is_written(string file, string content, string message)
    {
        WriteSet("{\"id\":\"d1\",\"text\":\"grants\"}\n");
        _policybot.Folder.Write($"set/{file}", content);

        var (exitCode, output, error) = await _policybot.RunAsync("eval", "retrieval", "set", "--run", "run.tsv", "--json");

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_policybot.Folder.Path, "run.tsv*"));
    }

    [Fact]
    public async Task Texts_that_are_empty_or_a_megabyte_long_are_indexed()
    {
        string[] texts = ["", " \n\t", new string('a', 1_000_000), Repeated("grants for farms. "), Repeated("补贴政策企业"), "grants"];
        WriteSet(string.Concat(texts.Select((text, number) => $"{JsonSerializer.Serialize(new { id = $"d{number}", text })}\n")));

        var (exitCode, output, error) = await _policybot.RunAsync("eval", "retrieval", "set", "--run", "run.tsv", "--json");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(texts.Length, JsonDocument.Parse(output).RootElement.GetProperty("documents").GetInt32());
        var found = File.ReadAllLines(Path.Combine(_policybot.Folder.Path, "run.tsv")).Select(line => line.Split('\t')[1]);
        Assert.Equal(["d3", "d5"], found.Order());
    }

    [Fact]
    public async Task A_corpus_without_a_word_finds_nothing()
    {
        WriteSet("{\"id\":\"d1\",\"text\":\"\"}\n{\"id\":\"d2\",\"text\":\"…\"}\n");

        var (exitCode, output, _) = await _policybot.RunAsync("eval", "retrieval", "set", "--run", "run.tsv", "--json");

        Assert.Equal(0, exitCode);
        Assert.Equal(0, JsonDocument.Parse(output).RootElement.GetProperty("recallAt100").GetDouble());
        Assert.Empty(File.ReadAllText(Path.Combine(_policybot.Folder.Path, "run.tsv")));
    }

    [Fact]
    public async Task Says_that_the_run_cannot_be_written()
    {
        WriteSet("{\"id\":\"d1\",\"text\":\"grants\"}\n");

        var (exitCode, _, error) = await _policybot.RunAsync("eval", "retrieval", "set", "--run", "missing/run.tsv");

        Assert.Equal(1, exitCode);
        Assert.Contains("missing/run.tsv", error, StringComparison.Ordinal);
    }

    public void Dispose() => _policybot.Dispose();

    private static string Repeated(string text) => string.Concat(Enumerable.Repeat(text, 1_000_000 / text.Length));

    private void WriteSet(string corpus)
    {
        _policybot.Folder.Write("set/corpus.jsonl", corpus);
        _policybot.Folder.Write("set/queries.jsonl", "{\"id\":\"q1\",\"text\":\"Which grants?\"}\n");
        _policybot.Folder.Write("set/qrels.tsv", "q1\td1\t1\n");
    }
}

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

    public void Dispose() => _policybot.Dispose();
}

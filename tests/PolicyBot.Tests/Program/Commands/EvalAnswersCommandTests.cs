using System.Text.Json;

namespace PolicyBot.Tests.Program.Commands;

public sealed class EvalAnswersCommandTests : IDisposable
{
    private readonly PolicyBotProcess _policybot = new();

    [Fact]
    public async Task Counts_right_answers_and_declined_questions()
    {
        _policybot.Folder.Write("questions.jsonl", """
            {"id":"a","q":"How long is the policy valid?","answerable":true,"evidence":["seven years"],"must":["seven years"],"language":"en"}
            {"id":"b","q":"How long is the policy valid?","answerable":true,"evidence":["nine years"],"must":["nine years"],"language":"en"}
            {"id":"c","q":"How do I bake a chocolate cake?","answerable":false,"evidence":[],"must":[],"language":"en"}
            """);

        var (exitCode, output, _) = await _policybot.RunAsync("eval", "answers", "questions.jsonl", "--json");

        Assert.Equal(0, exitCode);
        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal(2, result.GetProperty("answerable").GetProperty("n").GetInt32());
        Assert.Equal(1, result.GetProperty("answerable").GetProperty("rightAndCited").GetInt32());
        Assert.Equal(1, result.GetProperty("unanswerable").GetProperty("declined").GetInt32());
        Assert.Equal(3, result.GetProperty("items").GetArrayLength());
        var first = result.GetProperty("curve")[0];
        Assert.Equal(0, first.GetProperty("threshold").GetDouble());
        Assert.InRange(first.GetProperty("coverage").GetDouble(), .6, 1);
        Assert.InRange(first.GetProperty("accuracy").GetDouble(), .3, .5);
    }

    [Fact]
    public async Task Says_which_file_is_missing()
    {
        var (exitCode, _, error) = await _policybot.RunAsync("eval", "answers", "nowhere.jsonl");

        Assert.Equal(1, exitCode);
        Assert.Contains("nowhere.jsonl", error, StringComparison.Ordinal);
    }

    public void Dispose() => _policybot.Dispose();
}

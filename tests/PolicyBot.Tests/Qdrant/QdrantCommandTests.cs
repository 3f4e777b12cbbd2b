using System.Text.Json;
using PolicyBot.LoopbackQdrant;
using PolicyBot.Tests.Program;

namespace PolicyBot.Tests.Qdrant;

/// <summary>The program's commands with the index in Qdrant.</summary>
public sealed class QdrantCommandTests : IDisposable
{
    private readonly PolicyBotProcess _policybot = new();

    public QdrantCommandTests() => _policybot.Environment["PolicyBot__Index__Store"] = "qdrant";

    [Fact]
    public async Task A_question_is_answered_from_Qdrant_and_nothing_of_the_index_is_on_the_own_disk()
    {
        await using var qdrant = await QdrantServer.StartAsync(TestContext.Current.CancellationToken);
        _policybot.Environment["PolicyBot__Qdrant__Url"] = qdrant.Url;
        var (exitCode, output, error) = await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");
        Assert.True(exitCode == 0, error);
        Assert.Equal("answered", JsonSerializer.Deserialize<JsonElement>(output).GetProperty("status").GetString());
        Assert.False(File.Exists(_policybot.Folder.File("data/index.db")));
        Assert.True(qdrant.Calls["QueryBatch"] > 0);
    }

    [Theory]
    [InlineData("Url", "localhost:6334")]
    [InlineData("Collection", "my policies")]
    [InlineData("TimeoutSeconds", "0")]
    [InlineData("CaCertificate", "missing.pem")]
    public async Task A_wrong_option_stops_the_program_with_one_line(string option, string value)
    {
        _policybot.Environment["PolicyBot__Qdrant__Url"] = "https://localhost:9";
        _policybot.Environment[$"PolicyBot__Qdrant__{option}"] = value;
        await AssertOneLineAsync($"PolicyBot__Qdrant__{option}");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_of_in_one_line()
    {
        _policybot.Environment["PolicyBot__Qdrant__Url"] = "http://localhost:9";
        await AssertOneLineAsync("Qdrant at http://localhost:9 is out of reach");
    }

    [Fact]
    public async Task A_wrong_key_is_told_of_in_one_line_and_not_shown()
    {
        await using var qdrant = await QdrantServer.StartAsync(TestContext.Current.CancellationToken);
        qdrant.ApiKey = "right";
        _policybot.Environment["PolicyBot__Qdrant__Url"] = qdrant.Url;
        _policybot.Environment["PolicyBot__Qdrant__ApiKey"] = "my-secret";
        Assert.DoesNotContain("my-secret", await AssertOneLineAsync("PolicyBot__Qdrant__ApiKey"), StringComparison.Ordinal);
    }

    public void Dispose() => _policybot.Dispose();

    private async Task<string> AssertOneLineAsync(string said)
    {
        var (exitCode, output, error) = await _policybot.RunAsync("ask", "valid?", "--json");
        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(said, line, StringComparison.Ordinal);
        return line;
    }
}

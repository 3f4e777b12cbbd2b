using System.Text.Json;
using PolicyBot.Answers.Model;
using PolicyBot.Bot.Feedback;
using PolicyBot.Storage;
using PolicyBot.Storage.Feedback;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.Program.Commands;

public sealed class FeedbackCommandTests : IDisposable
{
    private readonly PolicyBotProcess _policybot = new();

    public void Dispose() => _policybot.Dispose();

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Feedback_is_listed_and_exported_latest_first(string provider)
    {
        await using var database = provider == "sqlite" ? TestDatabase.Sqlite() : await TestDatabase.PostgresAsync();
        var store = new DatabaseFeedback(database.Connect(), new StorageOptions(), text => text, TimeProvider.System);
        var time = DateTimeOffset.UtcNow.AddMinutes(-1);
        await store.RecordAsync(Feedback("a1", Reaction.Dislike, "Too [vague]", "How long?", time), TestContext.Current.CancellationToken);
        await store.RecordAsync(Feedback("a2", Reaction.Like, null, "政策有效期多长？", time.AddSeconds(1)), TestContext.Current.CancellationToken);
        _policybot.Environment["PolicyBot__Storage__Provider"] = provider;
        _policybot.Environment["PolicyBot__Storage__ConnectionString"] = database.Options.ConnectionString!;

        var listed = await _policybot.RunAsync("feedback");
        var exported = await _policybot.RunAsync("feedback", "--json", "--top", "1000");
        var latest = await _policybot.RunAsync("feedback", "--json", "--top", "1");

        Assert.Equal((0, 0, 0), (listed.ExitCode, exported.ExitCode, latest.ExitCode));
        Assert.True(listed.Output.IndexOf("政策有效期多长", StringComparison.Ordinal) < listed.Output.IndexOf("How long?", StringComparison.Ordinal), listed.Output);
        Assert.Contains("Too [vague]", listed.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(exported.Output);
        Assert.Equal(["like", "dislike"], json.RootElement.EnumerateArray().Select(item => item.GetProperty("reaction").GetString()));
        var first = json.RootElement[1];
        Assert.Equal(("Too [vague]", "How long?", "A [1].", "v1"), (
            first.GetProperty("reason").GetString(), first.GetProperty("question").GetString(), first.GetProperty("answer").GetString(), first.GetProperty("indexVersion").GetString()));
        Assert.Equal("doc", Assert.Single(first.GetProperty("citations").EnumerateArray()).GetProperty("documentId").GetString());
        Assert.Equal("政策有效期多长？", Assert.Single(JsonDocument.Parse(latest.Output).RootElement.EnumerateArray()).GetProperty("question").GetString());
    }

    [Fact]
    public async Task Without_feedback_the_export_is_an_empty_list()
    {
        var (exitCode, output, _) = await _policybot.RunAsync("feedback", "--json");

        Assert.Equal(0, exitCode);
        Assert.Equal("[]", output.Trim());
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named_in_one_line_without_the_password()
    {
        _policybot.Environment["PolicyBot__Storage__Provider"] = "postgres";
        _policybot.Environment["PolicyBot__Storage__ConnectionString"] = "Host=127.0.0.1;Port=9;Database=policies;Username=u;Password=hidden";

        var (exitCode, output, error) = await _policybot.RunAsync("feedback", "--json");

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains("policies on 127.0.0.1", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static AnswerFeedback Feedback(string activity, Reaction reaction, string? reason, string question, DateTimeOffset time) => new(
        "msteams", "c", activity, "p", reaction, reason, question, "A [1].",
        [new Citation(1, "doc", "Document", null, "doc.md", [], null, "A.", 0, 2, "/sources/doc?s=0-2#s0-2")], "v1", time);
}

using System.Text.Json;

namespace PolicyBot.Tests.Program.Commands;

public sealed class QuestionsCommandTests : IDisposable
{
    private readonly PolicyBotProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task What_a_running_server_could_not_answer_is_listed_by_another_process()
    {
        await using var server = await RunningServer.StartAsync();
        foreach (var question in (string[])["Who won the football World Cup?", "How long is the policy valid?", "who won the football world cup", "My mail is a@example.com, who is the mayor of Oslo?"])
            await server.PostAsync("/api/ask", new { question, conversationId = "secret-conversation" });
        _program.Environment["PolicyBot__DataPath"] = server.DataPath;

        JsonElement[] listed = [];
        for (var round = 0; round < 20 && listed.Length < 2; round++)
        {
            var (exitCode, output, error) = await _program.RunAsync("questions", "--json");
            Assert.True(exitCode == 0, error);
            listed = [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
        }

        Assert.Equal(["who won the football world cup", "My mail is [email], who is the mayor of Oslo?"], listed.Select(item => item.GetProperty("question").GetString()));
        Assert.Equal(2, listed[0].GetProperty("count").GetInt32());
        Assert.Contains(listed[0].GetProperty("status").GetString(), (string[])["no-answer", "out-of-scope"]);
        Assert.True(listed[0].GetProperty("last").TryGetDateTimeOffset(out _));
        Assert.Equal(["question", "status", "count", "last"], listed[0].EnumerateObject().Select(field => field.Name));
        Assert.DoesNotContain("secret-conversation", await File.ReadAllTextAsync(Path.Combine(server.DataPath, "questions.db"), System.Text.Encoding.Latin1, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_to_be_written_is_written_when_the_server_stops()
    {
        var data = _program.Folder.File("kept");
        await using (var server = await RunningServer.StartAsync($"--PolicyBot:DataPath={data}"))
        {
            for (var number = 0; number < 30; number++)
                await server.PostAsync("/api/ask", new { question = $"Who is mayor number {number} of Oslo?" });
        }

        _program.Environment["PolicyBot__DataPath"] = data;
        var (_, output, _) = await _program.RunAsync("questions", "--json", "--top", "100");

        Assert.Equal(30, JsonDocument.Parse(output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Answers_go_on_where_questions_cannot_be_kept()
    {
        var data = _program.Folder.Folder("broken");
        Directory.CreateDirectory(Path.Combine(data, "questions.db"));
        await using var server = await RunningServer.StartAsync($"--PolicyBot:DataPath={data}");

        await server.PostAsync("/api/ask", new { question = "Who won the football World Cup?" });
        var answer = await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" });

        Assert.Equal("answered", answer.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Without_a_file_there_are_none()
    {
        var (exitCode, output, _) = await _program.RunAsync("questions", "--json");

        Assert.Equal((0, "[]"), (exitCode, output.Trim()));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        _program.Folder.Write("data/questions.db", "this is no database, but long enough to look at");

        var (exitCode, output, error) = await _program.RunAsync("questions");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("questions.db", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_number_is_wrong_usage()
    {
        var (exitCode, _, error) = await _program.RunAsync("questions", "--top", "0");

        Assert.Equal(2, exitCode);
        Assert.Contains("--top is 0", error, StringComparison.Ordinal);
    }
}

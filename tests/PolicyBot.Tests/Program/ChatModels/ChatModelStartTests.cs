namespace PolicyBot.Tests.Program.ChatModels;

public sealed class ChatModelStartTests : IDisposable
{
    private readonly PolicyBotProcess _policybot = new();

    public ChatModelStartTests()
    {
        var prompts = _policybot.Folder.Folder("prompts");
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "prompts"), "*", SearchOption.AllDirectories))
            _policybot.Folder.Write(Path.Combine("prompts", Path.GetRelativePath(Path.Combine(Repository.Root, "prompts"), file)), File.ReadAllText(file));
        _policybot.Environment["PolicyBot__PromptsPath"] = prompts;
        _policybot.Environment["PolicyBot__Chat__Provider"] = "ollama";
        _policybot.Environment["PolicyBot__Chat__Model"] = "m";
    }

    [Theory]
    [InlineData("answer/skprompt.txt", "<message role=\"user\">{{$question}} {{$language}}</message>", "{{$passages}}")]
    [InlineData("answer/skprompt.txt", "<message role=\"user\">{{$question}} {{$language}} {{$passages}} {{$secret}}</message>", "{{$secret}}")]
    [InlineData("facts/config.json", "{ nonsense", "config.json")]
    [InlineData("rewrite/config.json", "{\"input_variables\":[]}", "input_variables lacks question")]
    [InlineData("translate/skprompt.txt", null, "skprompt.txt")]
    public async Task A_wrong_prompt_stops_the_program_and_its_file_is_named(string file, string? content, string said)
    {
        if (content is null)
            File.Delete(_policybot.Folder.File($"prompts/{file}"));
        else
            _policybot.Folder.Write($"prompts/{file}", content);

        var (exitCode, output, error) = await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains(Path.GetFileName(file), error, StringComparison.Ordinal);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Provider", "gemini")]
    [InlineData("Endpoint", "ftp://example.com")]
    [InlineData("DeadlineSeconds", "0")]
    [InlineData("ToolRounds", "99")]
    public async Task A_wrong_option_is_named(string option, string value)
    {
        _policybot.Environment[$"PolicyBot__Chat__{option}"] = value;

        var (exitCode, _, error) = await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");

        Assert.Equal(1, exitCode);
        Assert.Contains($"PolicyBot__Chat__{option}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_questions_and_answers_stay_out_of_the_log_and_a_spent_budget_needs_no_model()
    {
        await using var model = await ScriptedModel.StartAsync();
        model.Script = (number, _, http) => number == 0
            ? ScriptedModel.SayAsync(http, "NOANSWER")
            : ScriptedModel.FailAsync(http, 401, "{\"error\":{\"message\":\"wrong key secret-key for: How long\"}}");
        _policybot.Environment["PolicyBot__Chat__Provider"] = "openai";
        _policybot.Environment["PolicyBot__Chat__Endpoint"] = model.Url;
        _policybot.Environment["PolicyBot__Chat__ApiKey"] = "secret-key";
        _policybot.Environment["PolicyBot__Chat__DailyTokens"] = "150";
        _policybot.Environment["Logging__LogLevel__Default"] = "Trace";

        await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");
        var (_, _, error) = await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");
        var (_, output, _) = await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");

        Assert.Contains("HTTP 401", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", error, StringComparison.Ordinal);
        Assert.DoesNotContain("How long", error, StringComparison.Ordinal);
        Assert.Contains("\"fallback\":\"budget\"", output, StringComparison.Ordinal);
        Assert.Contains("seven years", output, StringComparison.Ordinal);
    }

    public void Dispose() => _policybot.Dispose();
}

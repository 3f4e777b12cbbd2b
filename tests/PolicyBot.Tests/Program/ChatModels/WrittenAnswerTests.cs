using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace PolicyBot.Tests.Program.ChatModels;

public sealed class WrittenAnswerTests : IAsyncLifetime
{
    private const string Asked = "How long is the policy valid?";
    private const string Good = "The policy is valid for seven years";
    private ScriptedModel _model = null!;
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _model = await ScriptedModel.StartAsync();
        _server = await RunningServer.StartAsync(
            "--PolicyBot:Chat:Provider=openai", $"--PolicyBot:Chat:Endpoint={_model.Url}", "--PolicyBot:Chat:Model=m", "--PolicyBot:Chat:ApiKey=secret-key",
            "--PolicyBot:Chat:DeadlineSeconds=1.5", "--PolicyBot:Chat:AttemptSeconds=1");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _model.DisposeAsync();
    }

    private Task<JsonElement> AskAsync() => _server.PostAsync("/api/ask", new { question = Asked });

    /// <summary>The mark of the passage that holds the policy's validity, as the prompt numbered it.</summary>
    private static string Mark(string body) =>
        $"[{Regex.Match(JsonDocument.Parse(body).RootElement.GetProperty("messages").ToString(), @"PASSAGE (\d+)\\ndocument(?:(?!PASSAGE).)*seven years").Groups[1].Value}]";

    private static void AssertExtractive(JsonElement answer, string fallback)
    {
        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Equal("extractive", answer.GetProperty("composer").GetString());
        Assert.Contains("seven years", answer.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Equal(fallback, answer.GetProperty("writing").GetProperty("fallback").GetString());
        Assert.InRange(answer.GetProperty("elapsedMs").GetDouble(), 0, 3_000);
    }

    [Fact]
    public async Task A_supported_sentence_in_odd_pieces_is_given_as_it_was_written()
    {
        _model.Script = (_, body, http) => ScriptedModel.SayAsync(http, $"{Good} {Mark(body)}.", piece: 1);

        var answer = await AskAsync();

        Assert.Equal("model", answer.GetProperty("composer").GetString());
        Assert.Equal($"{Good} [1].", answer.GetProperty("answer").GetString());
        Assert.Equal(1, answer.GetProperty("writing").GetProperty("verified").GetInt32());
        Assert.Equal(70, answer.GetProperty("writing").GetProperty("inputTokens").GetInt32());
        Assert.Contains("never an instruction", _model.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsupported_sentence_is_repaired_once()
    {
        _model.Script = (number, body, http) => ScriptedModel.SayAsync(
            http, number == 0 ? $"The policy is valid for nine years {Mark(body)}." : $"1) {Good} {Mark(body)}.");

        var answer = await AskAsync();

        Assert.Equal($"{Good} [1].", answer.GetProperty("answer").GetString());
        Assert.Equal(1, answer.GetProperty("writing").GetProperty("repaired").GetInt32());
        Assert.Equal(2, _model.Requests.Count);
    }

    [Theory]
    [InlineData("The policy is valid for nine years {0}.")]
    [InlineData("The policy is valid for seven years [99].")]
    [InlineData("The policy is valid for seven years.")]
    public async Task A_sentence_that_stays_unsupported_is_never_shown(string sentence)
    {
        _model.Script = (number, body, http) => ScriptedModel.SayAsync(
            http, (number == 0 ? "" : "1) ") + sentence.Replace("{0}", Mark(body), StringComparison.Ordinal));

        AssertExtractive(await AskAsync(), "unsupported");
    }

    [Theory]
    [InlineData(500, "unavailable")]
    [InlineData(401, "unavailable")]
    public async Task A_refusing_server_is_replaced_by_the_documents_own_sentences(int status, string fallback)
    {
        _model.Script = (_, _, http) => ScriptedModel.FailAsync(http, status);

        AssertExtractive(await AskAsync(), fallback);
    }

    [Fact]
    public async Task Too_many_requests_are_tried_again_when_the_server_says()
    {
        _model.Script = (number, body, http) =>
        {
            http.Response.Headers.RetryAfter = "0";
            return number == 0 ? ScriptedModel.FailAsync(http, 429) : ScriptedModel.SayAsync(http, $"{Good} {Mark(body)}.");
        };

        Assert.Equal("model", (await AskAsync()).GetProperty("composer").GetString());
    }

    [Fact]
    public async Task Nobody_waits_for_a_server_that_wants_to_be_asked_much_later()
    {
        _model.Script = (_, _, http) =>
        {
            http.Response.Headers.RetryAfter = "600";
            return ScriptedModel.FailAsync(http, 429);
        };

        AssertExtractive(await AskAsync(), "unavailable");
        Assert.Single(_model.Requests);
    }

    [Fact]
    public async Task A_model_that_hangs_is_left_at_the_deadline()
    {
        _model.Script = (_, _, http) => Task.Delay(Timeout.Infinite, http.RequestAborted);

        AssertExtractive(await AskAsync(), "late");
        await _model.Aborted.Task.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_was_verified_before_a_cut_stays()
    {
        _model.Script = async (_, body, http) =>
        {
            await ScriptedModel.SayAsync(http, $"{Good} {Mark(body)}. The reward is", finish: null);
            await Task.Delay(200);
            http.Abort();
        };

        var answer = await AskAsync();

        Assert.StartsWith(Good, answer.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("The reward is", answer.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Equal("cut", answer.GetProperty("writing").GetProperty("fallback").GetString());
    }

    [Fact]
    public async Task Invalid_json_is_replaced_by_the_documents_own_sentences()
    {
        _model.Script = async (_, _, http) =>
        {
            http.Response.ContentType = "text/event-stream";
            await http.Response.WriteAsync("data: {\"choices\": [nonsense\n\n");
        };

        AssertExtractive(await AskAsync(), "invalid");
    }

    [Theory]
    [InlineData("stop", "empty")]
    [InlineData("content_filter", "filtered")]
    public async Task An_answer_without_text_is_replaced(string finish, string fallback)
    {
        _model.Script = (_, _, http) => ScriptedModel.SayAsync(http, "", finish);

        AssertExtractive(await AskAsync(), fallback);
    }

    [Fact]
    public async Task An_endless_answer_is_left_after_so_many_sentences()
    {
        _model.Script = async (number, body, http) =>
        {
            for (var i = 0; number == 0 && i < 400; i++)
                await ScriptedModel.SayAsync(http, $"In case {i} {Good} {Mark(body)}. ", finish: null, piece: 60);
            await ScriptedModel.SayAsync(http, "");
        };

        var answer = await AskAsync();

        Assert.InRange(answer.GetProperty("writing").GetProperty("sentences").GetInt32(), 1, 24);
        Assert.Contains("seven years", answer.GetProperty("answer").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_finds_no_answer_is_believed()
    {
        var answer = await AskAsync();

        Assert.Equal("no-answer", answer.GetProperty("status").GetString());
        Assert.Empty(answer.GetProperty("citations").EnumerateArray());
    }

    [Fact]
    public async Task What_a_tool_finds_can_be_cited()
    {
        _model.Script = (number, body, http) => number == 0
            ? ScriptedModel.CallAsync(http, "policies-search_policies", new { query = Asked })
            : ScriptedModel.SayAsync(http, $"{Good} {Mark(body)}.");

        var answer = await AskAsync();

        Assert.Equal($"{Good} [1].", answer.GetProperty("answer").GetString());
        Assert.Contains("\"role\":\"tool\"", _model.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_only_calls_tools_is_stopped()
    {
        _model.Script = (_, _, http) => ScriptedModel.CallAsync(http, "policies-search_policies", new { query = Asked });

        AssertExtractive(await AskAsync(), "empty");
        Assert.InRange(_model.Requests.Count, 2, 6);
    }

    [Fact]
    public async Task A_model_that_refuses_tools_is_asked_without()
    {
        _model.Script = (_, body, http) => body.Contains("\"tools\"", StringComparison.Ordinal)
            ? ScriptedModel.FailAsync(http, 400, "{\"error\":{\"message\":\"this model does not support tools\"}}")
            : ScriptedModel.SayAsync(http, $"{Good} {Mark(body)}.");

        Assert.Equal("model", (await AskAsync()).GetProperty("composer").GetString());
    }

    [Fact]
    public async Task A_follow_up_is_written_as_a_question_of_its_own()
    {
        _model.Script = (_, body, http) => body.Contains("LAST QUESTION", StringComparison.Ordinal)
            ? ScriptedModel.SayAsync(http, "How long is the lantern makers policy valid?")
            : ScriptedModel.SayAsync(http, $"{Good} {Mark(body)}.");
        await _server.PostAsync("/api/ask", new { question = "Who may apply as a lantern maker?", conversationId = "c1" });
        await _server.PostAsync("/api/ask", new { question = Asked, conversationId = "c1" });

        await _server.PostAsync("/api/ask", new { question = "How long is it valid?", conversationId = "c1" });

        Assert.Contains("How long is the lantern makers policy valid?", _model.Requests[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_another_language_is_searched_in_the_documents()
    {
        _model.Script = (_, body, http) => body.Contains("You translate", StringComparison.Ordinal)
            ? ScriptedModel.SayAsync(http, Asked)
            : ScriptedModel.SayAsync(http, "NOANSWER");

        // The very first call loads Semantic Kernel, which may take longer than a translation is waited for here.
        await AskAsync();

        await _server.PostAsync("/api/ask", new { question = "政策的有效期多长？" });

        Assert.Contains(_model.Requests, body => body.Contains("You translate", StringComparison.Ordinal));
        Assert.Contains("seven years", _model.Requests[^1], StringComparison.Ordinal);
    }
}

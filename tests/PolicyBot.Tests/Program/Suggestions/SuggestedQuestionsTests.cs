using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Answers.Model;
using PolicyBot.Documents.Model;
using PolicyBot.Loading;
using PolicyBot.Suggestions;

namespace PolicyBot.Tests.Program.Suggestions;

public sealed class SuggestedQuestionsTests : IDisposable
{
    private const string Lanterns = "notice-on-supporting-lantern-makers-in-willow-town";

    private readonly TemporaryFolder _seeds = new();

    public SuggestedQuestionsTests() => _seeds.Write(SamplePolicy.FileName, SamplePolicy.Text);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public async Task Written_questions_of_documents_that_are_there_come_first()
    {
        _seeds.Write("suggestions.yaml", $"""
            another-document: [How long is the other policy valid?]
            {Lanterns}:
              - How long is the policy for lantern makers valid?
              - What is the capital of France?
              - 灯笼政策有效期多长？
            """);
        await using var server = await StartAsync();

        var found = await FindAsync(server, Language.English);

        Assert.Equal("How long is the policy for lantern makers valid?", found[0].Question);
        Assert.DoesNotContain(found, suggestion => suggestion.Question.Contains("other", StringComparison.Ordinal) || suggestion.Question.Contains("France", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_question_is_in_the_language_and_has_an_answer_from_the_document_it_names()
    {
        await using var server = await StartAsync();

        foreach (var language in Enum.GetValues<Language>())
        {
            var found = await FindAsync(server, language);

            Assert.InRange(found.Count, language == Language.English ? 1 : 0, 3);
            foreach (var suggestion in found)
            {
                var answer = await server.Services.GetRequiredService<Assistant>().Answers.AnswerAsync(new Question(suggestion.Question), Token);
                Assert.Equal(AnswerStatus.Answered, answer.Status);
                Assert.Equal(suggestion.Document, answer.Citations[0].DocumentTitle);
                Assert.Equal(language, suggestion.Language);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet")]
    [InlineData("- a list")]
    [InlineData("a: [b")]
    [InlineData("a: {b: c}")]
    [InlineData("a:\n\tb")]
    [InlineData(Lanterns + ":")]
    [InlineData(Lanterns + ": [~, '', '  ']")]
    public async Task A_file_without_questions_or_with_mistakes_leaves_the_general_ones(string yaml)
    {
        _seeds.Write("suggestions.yaml", yaml);
        await using var server = await StartAsync();

        Assert.NotEmpty(await FindAsync(server, Language.English));
    }

    [Fact]
    public async Task The_page_gets_them_as_soon_as_the_documents_are_loaded()
    {
        await using var server = await RunningServer.StartUnreadyAsync($"--PolicyBot:SeedsPath={_seeds.Path}");

        var listed = await server.Client.GetFromJsonAsync<JsonElement>("/suggestions.json", Token);

        var titles = (await server.Client.GetFromJsonAsync<JsonElement>("/api/documents", Token)).EnumerateArray().Select(d => d.GetProperty("documentTitle").GetString());
        Assert.Contains(listed.EnumerateArray(), suggestion => suggestion.GetProperty("language").GetString() == "en");
        Assert.All(listed.EnumerateArray(), suggestion => Assert.Contains(suggestion.GetProperty("document").GetString(), titles));
        Assert.All(listed.EnumerateArray(), suggestion => Assert.NotEqual("", suggestion.GetProperty("question").GetString()));
    }

    [Fact]
    public async Task The_documents_that_come_with_the_program_have_three_in_English_and_in_Chinese()
    {
        await using var server = await RunningServer.StartAsync($"--PolicyBot:SeedsPath={Repository.PathOf("seeds")}");
        var written = await SuggestionFile.ReadAsync(Repository.PathOf("seeds", "suggestions.yaml"), Token);

        foreach (var language in (Language[])[Language.English, Language.SimplifiedChinese])
            Assert.Equal(3, (await FindAsync(server, language)).Count(suggestion => written.Values.Any(questions => questions.Contains(suggestion.Question))));
        Assert.All(written.Keys, id => Assert.NotNull(server.Services.GetRequiredService<Assistant>().Library.Current.FindDocument(id, null)));
    }

    private Task<RunningServer> StartAsync() => RunningServer.StartAsync($"--PolicyBot:SeedsPath={_seeds.Path}");

    private static Task<IReadOnlyList<Suggestion>> FindAsync(RunningServer server, Language language) =>
        server.Services.GetRequiredService<SuggestedQuestions>().FindAsync(language, Token);
}

using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.Answers;
using PolicyBot.Answers.Evaluation;
using PolicyBot.Documents;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Tests.Retrieval;

namespace PolicyBot.Tests.Answers.Evaluation;

public sealed class AnswerEvaluationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // The figures are those last measured: a change that lowers one has to say why.
    [Theory]
    [InlineData("seeds", "tests/eval/seeds.jsonl", 128, 62)]
    [InlineData("tests/eval/foreign", "tests/eval/foreign.jsonl", 25, 9)]
    [InlineData("tests/eval/further", "tests/eval/further.jsonl", 51, 28)]
    public async Task The_question_sets_are_answered_as_well_as_recorded(string documents, string questions, int rightAndCited, int declined)
    {
        var result = await Evaluate(Files(Repository.PathOf(documents)), File.ReadLines(Repository.PathOf(questions)));

        Assert.InRange(result.Answerable.RightAndCited, rightAndCited, result.Answerable.N);
        Assert.InRange(result.Unanswerable.Declined, declined, result.Unanswerable.N);
    }

    [Fact]
    public async Task A_question_is_right_when_every_expression_matches()
    {
        var result = await Evaluate(
            [SourceFile.FromText("parks.txt", "City Parks Notice\n\nThe parks open at 7 o'clock. Entrance to the parks costs 3 yuan.")],
            [
                """{"id":"right","q":"How much does entrance to the parks cost?","answerable":true,"evidence":["costs 3"],"must":["3 yuan"]}""",
                """{"id":"wrong","q":"How much does entrance to the parks cost?","answerable":true,"evidence":["costs 4"],"must":["3 yuan"]}""",
                """{"id":"declined","q":"Who designed the aquarium in Oslo?","answerable":false}""",
            ]);

        Assert.Equal(["right", "declined"], result.Items.Where(item => item.Right).Select(item => item.Id));
        Assert.Equal(["costs 4"], result.Items[1].Missing);
        Assert.Equal((2, 1), (result.Answerable.N, result.Answerable.RightAndCited));
        Assert.Equal((1, 1), (result.Unanswerable.N, result.Unanswerable.Declined));
    }

    [Fact]
    public async Task The_curve_falls_in_coverage_as_the_threshold_rises()
    {
        var result = await Evaluate(Files(Repository.PathOf("tests", "eval", "foreign")), File.ReadLines(Repository.PathOf("tests/eval/foreign.jsonl")));

        Assert.Equal(result.Curve.OrderByDescending(point => point.Coverage).Select(point => point.Threshold), result.Curve.Select(point => point.Threshold));
        Assert.All(result.Curve, point => Assert.InRange(point.Accuracy ?? 0, 0, 1));
        Assert.True(result.Curve[0].Accuracy < result.Curve[^4].Accuracy, "the surest answers are no better than all of them");
    }

    [Fact]
    public async Task An_expression_that_never_ends_is_named()
    {
        var error = await Assert.ThrowsAsync<InvalidInputException>(() => Evaluate(
            [SourceFile.FromText("parks.txt", $"City Parks Notice\n\nEntrance to the parks costs 3 yuan for {new string('a', 60)}.")],
            ["""{"id":"slow","q":"How much does entrance to the parks cost?","answerable":true,"evidence":["^(\\w+\\s?)+[^\\w\\s.]$"]}"""]));

        Assert.Contains("slow", error.Message, StringComparison.Ordinal);
    }

    private async Task<AnswerEvaluationResult> Evaluate(IReadOnlyList<SourceFile> files, IEnumerable<string> questions)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var library = await PolicyLibrary.OpenAsync(
            new LibraryOptions { DataPath = _folder.Path }, TimeProvider.System, cancellation);
        await library.IngestAsync(new IngestionRequest(files, "tests"), null, cancellation);
        var glossary = await Glossary.ReadAsync(Repository.PathOf("seeds", "glossary.yaml"), cancellation);
        var pipeline = AnswerPipeline.Extractive(new PassageSearch(library, glossary), library.Analyzer, glossary, TimeProvider.System, NullLogger.Instance);
        return await new AnswerEvaluation(pipeline).RunAsync(QuestionSet.Read(questions, "questions.jsonl"), cancellation);
    }

    private static List<SourceFile> Files(string folder) =>
        [.. Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".txt" or ".md").Select(file => new SourceFile(Path.GetFileName(file), file))];
}

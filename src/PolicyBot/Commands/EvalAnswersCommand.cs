using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PolicyBot.Answers.Evaluation;
using PolicyBot.Output;
using Spectre.Console;

namespace PolicyBot.Commands;

/// <summary><c>policybot eval answers</c>: counts how many questions of a set are answered rightly, with the right citation.</summary>
internal sealed class EvalAnswersCommand : ProgramCommand
{
    private readonly Argument<string> _questions = new("QUESTIONS.jsonl")
    {
        Description = "A question a line, with what its answer must show",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object" };

    public EvalAnswersCommand()
        : base("answers", "Measure how many questions are answered rightly, with the right citation.",
            "policybot eval answers questions.jsonl",
            "policybot eval answers questions.jsonl --json")
    {
        Arguments.Add(_questions);
        Options.Add(_json);
        SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(_questions), parsed.GetValue(_json), cancellationToken));
    }

    private static async Task<int> RunAsync(string file, bool json, CancellationToken cancellationToken)
    {
        var questions = Read(file);
        await using var services = CommandServices.Build();
        var assistant = await services.LoadAssistantAsync(cancellationToken);
        var result = await new AnswerEvaluation(assistant.Answers).RunAsync(questions, cancellationToken);
        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(result, ProgramJson.Options));
        else
            Print(result);
        return 0;
    }

    private static IReadOnlyList<AnswerExpectation> Read(string file)
    {
        using var lines = BatchFile.Open(file);
        return QuestionSet.Read(lines.ReadToEnd().Split('\n'), file);
    }

    private static void Print(AnswerEvaluationResult result)
    {
        var console = Screen.Create();
        foreach (var item in result.Items.Where(item => !item.Right))
        {
            console.MarkupLineInterpolated($"[red]✗[/] [bold]{item.Id}[/] {item.Answer}");
            foreach (var missing in item.Missing)
                console.MarkupLineInterpolated($"    [grey]missing[/] {missing}");
        }

        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"Answerable:   {result.Answerable.RightAndCited} of {result.Answerable.N} right and cited");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"Unanswerable: {result.Unanswerable.Declined} of {result.Unanswerable.N} declined");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"Answer time:  p50 {result.ElapsedMs.P50:0.0} ms, p95 {result.ElapsedMs.P95:0.0} ms");
        if (result.Writing is { } writing)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
                $"Written:      {writing.Sentences} sentences, {writing.Verified} verified, {writing.Repaired} repaired, {writing.Dropped} dropped (faithfulness {writing.Faithfulness:0.000}), {writing.Fallbacks} fallbacks of {writing.Answers} answers");
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Tokens:       {writing.InputTokens} read, {writing.OutputTokens} written");
        }

        var curve = new Table { Border = TableBorder.None, Title = new TableTitle("Coverage against accuracy") };
        curve.AddColumns("[grey]Threshold[/]", "[grey]Answered[/]", "[grey]Right[/]");
        foreach (var point in result.Curve)
        {
            curve.AddRow(
                point.Threshold.ToString("0.00", CultureInfo.InvariantCulture),
                point.Coverage.ToString("0.0 %", CultureInfo.InvariantCulture),
                point.Accuracy?.ToString("0.0 %", CultureInfo.InvariantCulture) ?? "");
        }

        console.Write(curve);
    }
}

using System.Text.RegularExpressions;
using PolicyBot.Answers.Model;
using PolicyBot.Documents;

namespace PolicyBot.Answers.Evaluation;

/// <summary>Answers a question set and counts what is right.</summary>
public sealed class AnswerEvaluation(AnswerPipeline pipeline)
{
    private const int CurveSteps = 20;

    /// <summary>Answers every question on its own, in order.</summary>
    /// <exception cref="InvalidInputException">An expression of a question takes too long to match.</exception>
    public async Task<AnswerEvaluationResult> RunAsync(IReadOnlyList<AnswerExpectation> questions, CancellationToken cancellationToken)
    {
        var items = new List<AnswerEvaluationItem>(questions.Count);
        var writings = new List<WritingReport>();
        var times = new List<double>(questions.Count);
        var ready = new List<(double Confidence, bool Right)>(questions.Count);
        foreach (var question in questions)
        {
            var answer = await pipeline.AnswerAsync(new Question(question.Q), cancellationToken);
            items.Add(Judge(question, answer));
            times.Add(answer.ElapsedMs);
            if (answer.Writing is { } writing)
                writings.Add(writing);
            var anything = await pipeline.AnswerAsync(new Question(question.Q), 0, cancellationToken);
            if (anything.Status is AnswerStatus.Answered or AnswerStatus.Partial)
                ready.Add((anything.Confidence ?? 0, question.Answerable && Judge(question, anything).Right));
        }

        times.Sort();
        var answerable = questions.Zip(items).Where(pair => pair.First.Answerable).ToList();
        var unanswerable = questions.Zip(items).Where(pair => !pair.First.Answerable).ToList();
        return new AnswerEvaluationResult(
            new(answerable.Count, answerable.Count(pair => pair.Second.Right)),
            new(unanswerable.Count, unanswerable.Count(pair => pair.Second.Right)),
            new(Percentile(times, .5), Percentile(times, .95)),
            Curve(ready, questions.Count),
            items,
            WritingFigures.Of(writings));
    }

    private static List<AnswerEvaluationResult.CurvePoint> Curve(List<(double Confidence, bool Right)> ready, int questions) =>
    [
        .. Enumerable.Range(0, CurveSteps).Select(step =>
        {
            var threshold = (double)step / CurveSteps;
            var given = ready.FindAll(answer => answer.Confidence >= threshold);
            return new AnswerEvaluationResult.CurvePoint(
                threshold, (double)given.Count / questions, given.Count == 0 ? null : given.Count(answer => answer.Right) / (double)given.Count);
        }),
    ];

    private static AnswerEvaluationItem Judge(AnswerExpectation expected, Answer answer)
    {
        if (!expected.Answerable)
        {
            var declined = answer.Status is AnswerStatus.NoAnswer or AnswerStatus.OutOfScope or AnswerStatus.Refused or AnswerStatus.Clarify;
            return new(expected.Id, declined, answer.Status, answer.Text, []);
        }

        var missing = (expected.Evidence ?? []).Where(pattern => !answer.Citations.Any(citation => Matches(expected, citation.Quote, pattern)))
            .Concat((expected.Must ?? []).Where(pattern => !Matches(expected, answer.Text, pattern)))
            .ToList();
        var answered = answer.Status is AnswerStatus.Answered or AnswerStatus.Partial;
        return new(expected.Id, answered && missing.Count == 0, answer.Status, answer.Text, missing);
    }

    private static bool Matches(AnswerExpectation expected, string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, QuestionSet.RegexPatience);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new InvalidInputException($"The question \"{expected.Id}\" has an expression that takes too long to match: {pattern}. Write it simpler.", exception);
        }
    }

    /// <summary>The smallest value that <paramref name="share"/> of the values do not exceed.</summary>
    private static double Percentile(List<double> sorted, double share) =>
        sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}

using System.Text.RegularExpressions;
using PolicyBot.Answers.Model;

namespace PolicyBot.Answers.Evaluation;

/// <summary>Answers a question set and counts what is right.</summary>
public sealed class AnswerEvaluation(AnswerPipeline pipeline)
{
    /// <summary>Answers every question on its own, in order.</summary>
    public async Task<AnswerEvaluationResult> RunAsync(IReadOnlyList<AnswerExpectation> questions, CancellationToken cancellationToken)
    {
        var items = new List<AnswerEvaluationItem>(questions.Count);
        var times = new List<double>(questions.Count);
        foreach (var question in questions)
        {
            var answer = await pipeline.AnswerAsync(new Question(question.Q), cancellationToken);
            items.Add(Judge(question, answer));
            times.Add(answer.ElapsedMs);
        }

        times.Sort();
        var answerable = questions.Zip(items).Where(pair => pair.First.Answerable).ToList();
        var unanswerable = questions.Zip(items).Where(pair => !pair.First.Answerable).ToList();
        return new AnswerEvaluationResult(
            new(answerable.Count, answerable.Count(pair => pair.Second.Right)),
            new(unanswerable.Count, unanswerable.Count(pair => pair.Second.Right)),
            new(Percentile(times, .5), Percentile(times, .95)),
            items);
    }

    private static AnswerEvaluationItem Judge(AnswerExpectation expected, Answer answer)
    {
        if (!expected.Answerable)
        {
            var declined = answer.Status is AnswerStatus.NoAnswer or AnswerStatus.OutOfScope or AnswerStatus.Refused or AnswerStatus.Clarify;
            return new(expected.Id, declined, answer.Status, answer.Text, []);
        }

        var missing = (expected.Evidence ?? []).Where(pattern => !answer.Citations.Any(citation => Matches(citation.Quote, pattern)))
            .Concat((expected.Must ?? []).Where(pattern => !Matches(answer.Text, pattern)))
            .ToList();
        var answered = answer.Status is AnswerStatus.Answered or AnswerStatus.Partial;
        return new(expected.Id, answered && missing.Count == 0, answer.Status, answer.Text, missing);
    }

    private static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The smallest value that <paramref name="share"/> of the values do not exceed.</summary>
    private static double Percentile(List<double> sorted, double share) =>
        sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}

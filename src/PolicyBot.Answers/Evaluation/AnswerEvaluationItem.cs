using PolicyBot.Answers.Model;

namespace PolicyBot.Answers.Evaluation;

/// <summary>How one question of a set was answered.</summary>
/// <param name="Id">The question's name in the set.</param>
/// <param name="Right">Whether it was answered rightly with the right citation or, where it has no answer, declined.</param>
/// <param name="Status">How the question ended.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Missing">The expected evidence and facts that were not there.</param>
public sealed record AnswerEvaluationItem(
    string Id, bool Right, AnswerStatus Status, string Answer, IReadOnlyList<string> Missing);

using System.Text.Json.Serialization;

namespace PolicyBot.Answers.Evaluation;

/// <summary>How a question set was answered.</summary>
/// <param name="Answerable">The questions that the documents answer.</param>
/// <param name="Unanswerable">The questions that they don't.</param>
/// <param name="ElapsedMs">Answering times in milliseconds.</param>
/// <param name="Curve">What would be answered, and how rightly, at other degrees of readiness to say something.</param>
/// <param name="Items">Question by question, in the set's order.</param>
/// <param name="Writing">What the language model wrote; left out without one.</param>
public sealed record AnswerEvaluationResult(
    AnswerEvaluationResult.AnswerableCount Answerable,
    AnswerEvaluationResult.UnanswerableCount Unanswerable,
    AnswerEvaluationResult.Percentiles ElapsedMs,
    IReadOnlyList<AnswerEvaluationResult.CurvePoint> Curve,
    IReadOnlyList<AnswerEvaluationItem> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WritingFigures? Writing = null)
{
    /// <summary>Questions that the documents answer.</summary>
    /// <param name="N">How many.</param>
    /// <param name="RightAndCited">How many were answered rightly with the right citation.</param>
    public sealed record AnswerableCount(int N, int RightAndCited);

    /// <summary>Questions that the documents don't answer.</summary>
    /// <param name="N">How many.</param>
    /// <param name="Declined">How many were declined.</param>
    public sealed record UnanswerableCount(int N, int Declined);

    /// <summary>A distribution's 50th and 95th percentile.</summary>
    /// <param name="P50">The median.</param>
    /// <param name="P95">95 % are at most this.</param>
    public sealed record Percentiles(double P50, double P95);

    /// <summary>What happens when only answers of at least some probability are given.</summary>
    /// <param name="Threshold">That probability, 0 to 1.</param>
    /// <param name="Coverage">The share of all questions that are answered, 0 to 1.</param>
    /// <param name="Accuracy">The share of the answers given that are right and cited, 0 to 1; <c>null</c> where none is given.</param>
    public sealed record CurvePoint(double Threshold, double Coverage, double? Accuracy);
}

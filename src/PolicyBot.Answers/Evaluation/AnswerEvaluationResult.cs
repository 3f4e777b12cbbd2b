namespace PolicyBot.Answers.Evaluation;

/// <summary>How a question set was answered.</summary>
/// <param name="Answerable">The questions that the documents answer.</param>
/// <param name="Unanswerable">The questions that they don't.</param>
/// <param name="ElapsedMs">Answering times in milliseconds.</param>
/// <param name="Items">Question by question, in the set's order.</param>
public sealed record AnswerEvaluationResult(
    AnswerEvaluationResult.AnswerableCount Answerable,
    AnswerEvaluationResult.UnanswerableCount Unanswerable,
    AnswerEvaluationResult.Percentiles ElapsedMs,
    IReadOnlyList<AnswerEvaluationItem> Items)
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
}

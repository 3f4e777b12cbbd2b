using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Model;

/// <summary>A finished answer, as the command line and the HTTP API give it.</summary>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Language">The language of the question and so of the answer's own words.</param>
/// <param name="Status">How the question ended.</param>
/// <param name="Text">The claims in order with <c> [n]</c> before the final punctuation, list marks and line breaks.</param>
/// <param name="Claims">The answer's sentences.</param>
/// <param name="Citations">What they rest on, in reading order, only those used.</param>
/// <param name="Composer">Who wrote the sentences.</param>
/// <param name="ElapsedMs">How long the answer took, in milliseconds.</param>
/// <param name="Confidence">The probability that the part answered best is answered rightly, 0 to 1; <c>null</c> where nothing was
/// searched. For evaluation; it is not given out.</param>
/// <param name="Writing">What came of asking a language model to write the answer; left out where none was asked.</param>
public sealed record Answer(
    string Question,
    Language Language,
    AnswerStatus Status,
    [property: System.Text.Json.Serialization.JsonPropertyName("answer")] string Text,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Citation> Citations,
    Composer Composer,
    double ElapsedMs,
    [property: System.Text.Json.Serialization.JsonIgnore] double? Confidence = null,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    WritingReport? Writing = null)
{
    /// <summary>Full questions to choose from where the answer asks back, best first; <c>null</c> otherwise.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Suggestions { get; init; }
}

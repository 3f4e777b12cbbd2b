namespace PolicyBot.Answers.Understanding;

/// <summary>One thing that is asked. A question like "who issued it and how long is it valid?" has two.</summary>
/// <param name="Text">The part's own words.</param>
/// <param name="SearchText">What is searched for: the own words and, for a follow-up, what they leave unsaid.</param>
/// <param name="Kind">What kind of fact is asked for.</param>
/// <param name="DocumentId">The document that the part refers back to ("how long is <i>it</i> valid?"), or <c>null</c>.</param>
public sealed record QuestionPart(string Text, string SearchText, QuestionKind Kind, string? DocumentId)
{
    /// <summary>Whether it may also stand on its own: it only leaves unsaid which document is meant ("What is the document number?").</summary>
    public bool MayStandAlone { get; init; }
}

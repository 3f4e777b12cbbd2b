namespace PolicyBot.Eligibility.Sheets;

/// <summary>The measures of one document, confirmed by a person.</summary>
/// <param name="FileName">The sheet's file.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="ConfirmedBy">Who confirmed it.</param>
/// <param name="ConfirmedOn">When.</param>
/// <param name="Measures">The measures.</param>
/// <param name="NotEncoded">What is too vague to be a measure.</param>
public sealed record MeasureSheet(
    string FileName, string DocumentId, string ConfirmedBy, DateOnly ConfirmedOn, IReadOnlyList<Measure> Measures, IReadOnlyList<NotEncoded> NotEncoded);

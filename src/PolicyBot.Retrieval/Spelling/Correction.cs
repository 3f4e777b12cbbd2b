using PolicyBot.Documents.Model;

namespace PolicyBot.Retrieval.Spelling;

/// <summary>A word that was read as another.</summary>
/// <param name="Span">Where it stands in the text as it was typed.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Meant">What it was taken for, in the capitals that were typed.</param>
public sealed record Correction(Span Span, string Typed, string Meant);

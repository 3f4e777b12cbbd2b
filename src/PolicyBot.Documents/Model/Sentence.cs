namespace PolicyBot.Documents.Model;

/// <summary>One sentence of a block and what kind of statement it makes.</summary>
/// <param name="Span">Where it stands in the source, without white space at either end.</param>
/// <param name="Statement">What kind of statement it makes.</param>
public sealed record Sentence(Span Span, StatementKind Statement);

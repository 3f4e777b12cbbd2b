namespace PolicyBot.Answers.Composing;

/// <summary>What was composed for one part of a question.</summary>
/// <param name="Claims">The sentences of the answer, best first; empty where nothing answers.</param>
/// <param name="Confidence">The probability that the best of what was found answers, said or not, 0 to 1.</param>
public sealed record Composed(IReadOnlyList<DraftClaim> Claims, double Confidence);

namespace PolicyBot.Answers.Model;

/// <summary>One sentence of an answer.</summary>
/// <param name="Text">The sentence as display text, without citation marks.</param>
/// <param name="Citations">Positions of the citations it rests on, from 1; empty for <see cref="Support.Asserted"/> only.</param>
/// <param name="Support">What stands behind it.</param>
public sealed record Claim(string Text, IReadOnlyList<int> Citations, Support Support);

using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Matching;

/// <summary>What would have to change.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="From">What it is, for a reader.</param>
/// <param name="To">What it would have to be, for a reader.</param>
/// <param name="Kind">What can change it.</param>
public sealed record Change(FactDefinition Fact, string From, string To, Changeability Kind);

using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Profiles;

/// <summary>Different things are known of one fact. It is asked about, never decided.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="Values">What is known of it, at least two that cannot both be right.</param>
public sealed record Contradiction(FactDefinition Fact, IReadOnlyList<KnownFact> Values);

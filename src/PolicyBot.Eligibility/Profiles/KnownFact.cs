using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Profiles;

/// <summary>A fact of one company and where it comes from.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="Value">What is known of it; <c>null</c> where the company does not know, so that it is not asked again.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Quote">The words it came from; <c>null</c> where there are none.</param>
public sealed record KnownFact(FactDefinition Fact, FactValue? Value, FactSource Source, string? Quote);

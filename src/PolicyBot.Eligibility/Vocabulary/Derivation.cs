namespace PolicyBot.Eligibility.Vocabulary;

/// <summary>How one fact follows from others.</summary>
abstract record Derivation;

/// <summary>A rate that is one amount's share of another: <c>share = part / whole × 100</c>. Each of the three follows from the other two.</summary>
/// <param name="Share">The rate, in percent.</param>
/// <param name="Part">The amount on top.</param>
/// <param name="Whole">The amount below.</param>
sealed record ShareDerivation(FactDefinition Share, FactDefinition Part, FactDefinition Whole) : Derivation;

/// <summary>A duration that runs from a day until the day of the match, in whole months.</summary>
/// <param name="Duration">The duration.</param>
/// <param name="Since">The day.</param>
sealed record AgeDerivation(FactDefinition Duration, FactDefinition Since) : Derivation;

/// <summary>A fact has one of some values whenever another one has; and, the other way round, cannot where it has none of them.</summary>
/// <param name="When">The fact that says so.</param>
/// <param name="WhenValues">Its values that do.</param>
/// <param name="Then">The fact that follows.</param>
/// <param name="ThenValues">One of these is its value.</param>
sealed record Implication(
    FactDefinition When, IReadOnlyList<string> WhenValues, FactDefinition Then, IReadOnlyList<string> ThenValues) : Derivation;

using PolicyBot.Eligibility.Places;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Facts;

/// <summary>Words of a text that speak of something in the vocabulary.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just past the last character.</param>
/// <param name="Fact">The fact; <c>null</c> for places and industries.</param>
/// <param name="Value">The value of a choice that is named; <c>null</c> for other facts.</param>
/// <param name="IsOpposite">Whether the words say that the fact is not so.</param>
/// <param name="Entry">The place or industry; <c>null</c> for facts.</param>
/// <param name="In">Where <paramref name="Entry"/> is listed.</param>
sealed record Mention(int Start, int End, FactDefinition? Fact, string? Value, bool IsOpposite, HierarchyEntry? Entry, Hierarchy? In);

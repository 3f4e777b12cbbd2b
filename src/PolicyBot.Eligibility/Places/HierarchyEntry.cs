using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Places;

/// <summary>A place or an industry.</summary>
/// <param name="Name">Its name in sheets, profiles and JSON.</param>
/// <param name="Label">What people call it.</param>
/// <param name="In">The names of those it lies in directly.</param>
/// <param name="MayBe">The names of those that it partly overlaps, so that being in one does not tell about the other.</param>
/// <param name="Names">The words by which a text speaks of it, lower case.</param>
public sealed record HierarchyEntry(
    string Name, Wording Label, IReadOnlyList<string> In, IReadOnlyList<string> MayBe, IReadOnlyList<string> Names);

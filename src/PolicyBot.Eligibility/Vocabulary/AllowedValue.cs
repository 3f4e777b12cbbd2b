namespace PolicyBot.Eligibility.Vocabulary;

/// <summary>A value that a choice may have.</summary>
/// <param name="Name">Its name in sheets, profiles and JSON.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Names">The words by which a text speaks of it, lower case.</param>
public sealed record AllowedValue(string Name, Wording Label, IReadOnlyList<string> Names);

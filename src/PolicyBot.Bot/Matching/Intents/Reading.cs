using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.Intents;

/// <summary>What a message wants with the company, and what it says of it.</summary>
/// <param name="Intent">What it wants.</param>
/// <param name="Facts">What it states of the company.</param>
/// <param name="About">The words that name what it is about; empty where there are none.</param>
internal sealed record Reading(Intent Intent, IReadOnlyList<KnownFact> Facts, string About)
{
    /// <summary>Those of its facts that are proposals: they never take the place of what was told.</summary>
    public IReadOnlyList<FactDefinition> Proposed { get; init; } = [];

    /// <summary>What it asks to forget.</summary>
    public IReadOnlyList<FactDefinition> Removed { get; init; } = [];
}

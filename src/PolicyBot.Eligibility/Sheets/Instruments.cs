namespace PolicyBot.Eligibility.Sheets;

/// <summary>The kinds of thing that a measure can be.</summary>
public static class Instruments
{
    /// <summary>Their names in sheets and JSON.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "subsidy", "reward", "tax-deduction", "tax-refund", "loan", "bond", "fund", "guarantee", "insurance", "land", "energy",
        "talent", "recognition", "pilot", "procurement", "service", "listing", "project",
    ];
}

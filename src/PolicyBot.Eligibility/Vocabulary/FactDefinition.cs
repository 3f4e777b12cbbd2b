namespace PolicyBot.Eligibility.Vocabulary;

/// <summary>A fact that can be known of a company.</summary>
/// <param name="Name">Its name in sheets, profiles and JSON.</param>
/// <param name="Type">What kind of value it has.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Question">How a company is asked for it.</param>
/// <param name="Change">What can change it.</param>
/// <param name="Values">A choice's values in ascending order; <c>yes</c> and <c>no</c> for yes-or-no facts; empty for other types.</param>
/// <param name="Names">The words by which a text speaks of it, lower case.</param>
/// <param name="NegativeNames">The words by which a text says that it is not so (a clean safety record), lower case.</param>
/// <param name="CueWords">Of these words one must stand in the sentence, or its figure is not this fact's; lower case, empty where none need.</param>
/// <param name="IsPlan">Whether a plan is enough for it.</param>
/// <param name="MentionMeansSome">Whether speaking of it without a figure says that there is some.</param>
/// <param name="Order">Its place in the vocabulary, from 0.</param>
public sealed record FactDefinition(
    string Name, FactType Type, Wording Label, Wording Question, Changeability Change,
    IReadOnlyList<AllowedValue> Values, IReadOnlyList<string> Names, IReadOnlyList<string> NegativeNames,
    IReadOnlyList<string> CueWords, bool IsPlan, bool MentionMeansSome, int Order)
{
    internal const string Yes = "yes";
    internal const string No = "no";

    /// <summary>The values of a yes-or-no fact.</summary>
    internal static IReadOnlyList<AllowedValue> YesAndNo { get; } =
        [new(No, new Wording("no", "否"), []), new(Yes, new Wording("yes", "是"), [])];

    /// <summary>Whether its values are numbers that can be compared.</summary>
    public bool IsNumeric => Type is FactType.Amount or FactType.Rate or FactType.Count or FactType.Duration or FactType.Level or FactType.Date;

    /// <summary>The unit of its values in JSON: <c>yuan</c>, <c>percent</c>, <c>month</c>; <c>null</c> where they have none.</summary>
    public string? Unit => Type switch
    {
        FactType.Amount => "yuan",
        FactType.Rate => "percent",
        FactType.Duration => "month",
        _ => null,
    };
}

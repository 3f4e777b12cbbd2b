using System.Text.Json.Serialization;
using PolicyBot.Eligibility.Conditions;

namespace PolicyBot.Eligibility.Matching;

/// <summary>Whether a measure fits a company.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>All that it asks for is met.</summary>
    [JsonStringEnumMemberName("fits")]
    Fits,

    /// <summary>It depends on what is not known.</summary>
    [JsonStringEnumMemberName("needs-information")]
    NeedsInformation,

    /// <summary>Something that it asks for is not met.</summary>
    [JsonStringEnumMemberName("does-not-fit")]
    DoesNotFit,
}

/// <summary>Verdicts of rules.</summary>
static class Verdicts
{
    /// <summary>The verdict that a rule's result gives.</summary>
    internal static Verdict Of(ConditionResult result) => result switch
    {
        ConditionResult.Met => Verdict.Fits,
        ConditionResult.Unmet => Verdict.DoesNotFit,
        _ => Verdict.NeedsInformation,
    };
}

using System.Text.Json.Serialization;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Sheets;

/// <summary>What kind of benefit a measure gives.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BenefitKind>))]
public enum BenefitKind
{
    /// <summary>A fixed sum.</summary>
    [JsonStringEnumMemberName("amount")]
    Amount,

    /// <summary>A share of something.</summary>
    [JsonStringEnumMemberName("rate")]
    Rate,

    /// <summary>A sum or share that it does not exceed.</summary>
    [JsonStringEnumMemberName("cap")]
    Cap,

    /// <summary>A loan's interest falls by this much.</summary>
    [JsonStringEnumMemberName("rate-reduction")]
    RateReduction,

    /// <summary>A sum or share between two ends.</summary>
    [JsonStringEnumMemberName("range")]
    Range,

    /// <summary>Nothing that can be computed with.</summary>
    [JsonStringEnumMemberName("words")]
    Words,
}

/// <summary>What a company gets.</summary>
/// <param name="Kind">What kind of benefit it is.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>; <c>null</c> for words.</param>
/// <param name="Unit"><c>yuan</c>, <c>percent</c> or <c>percentage-point</c>; <c>null</c> for words.</param>
/// <param name="Of">The amount that a rate is a share of; <c>null</c> where there is none.</param>
/// <param name="Tiers">Other figures for companies that meet a condition; the first that holds counts.</param>
/// <param name="Text">The benefit for a reader.</param>
/// <param name="Quotation">Where the document says so.</param>
public sealed record Benefit(
    BenefitKind Kind, NumberRange? Value, string? Unit, FactDefinition? Of, IReadOnlyList<BenefitTier> Tiers, Wording Text, Quotation Quotation);

/// <summary>A benefit's figure for companies that meet a condition.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Value">Their figure, in the benefit's unit.</param>
public sealed record BenefitTier(MeasureCondition Condition, NumberRange Value);

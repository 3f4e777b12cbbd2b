using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Sheets;

/// <summary>One separately obtainable thing that a policy grants, requires or recommends.</summary>
/// <param name="Id">Its name, unique among all sheets.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Instrument">What kind of thing it is: one of <see cref="Instruments.All"/>.</param>
/// <param name="Quotation">Where the document grants it.</param>
/// <param name="Benefit">What a company gets.</param>
/// <param name="Conditions">What it asks for; the first one's number is 1.</param>
/// <param name="Rule">How the conditions go together.</param>
/// <param name="Exclusions">What bars a company; it counts only where it is known to be so.</param>
/// <param name="NextStep">How to apply; <c>null</c> where the document does not say.</param>
/// <param name="Materials">What an application needs.</param>
/// <param name="Deadline">By when to apply; <c>null</c> where the document does not say.</param>
/// <param name="Validity">How long the measure holds; <c>null</c> where the document does not say.</param>
/// <param name="Stacking">What it goes together with or not; <c>null</c> where the document does not say.</param>
public sealed record Measure(
    string Id, Wording Title, string Instrument, Quotation Quotation, Benefit Benefit,
    IReadOnlyList<MeasureCondition> Conditions, Rule Rule, IReadOnlyList<MeasureCondition> Exclusions,
    QuotedWords? NextStep, IReadOnlyList<QuotedWords> Materials, Deadline? Deadline, Period? Validity, QuotedWords? Stacking);

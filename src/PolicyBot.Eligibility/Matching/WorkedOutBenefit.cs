using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Eligibility.Matching;

/// <summary>A benefit as one company gets it.</summary>
/// <param name="Kind">What kind of benefit it is.</param>
/// <param name="Figure">Its figure in <paramref name="Unit"/>: a range where it depends on what is not known; <c>null</c> for words.</param>
/// <param name="Unit">The figure's unit; <c>null</c> for words.</param>
/// <param name="Amount">What a rate comes to in yuan; <c>null</c> where its base is not known or there is none.</param>
/// <param name="Text">The benefit for a reader, with the amount.</param>
public sealed record WorkedOutBenefit(BenefitKind Kind, NumberRange? Figure, string? Unit, NumberRange? Amount, string Text);

using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Eligibility.Matching;

/// <summary>How a measure fits a company.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Verdict">What its rule comes to.</param>
/// <param name="Rule">The rule that was applied, over the numbers of <paramref name="Conditions"/>; known exclusions are part of it.</param>
/// <param name="Conditions">Each condition with its result: the trace of the verdict.</param>
/// <param name="Caveats">What would exclude the company, though nothing says that it does.</param>
/// <param name="Deciding">The numbers of the conditions that decide: of a measure that does not fit those that speak against it, of one
/// that needs information those that are still open; none where it fits.</param>
/// <param name="Benefit">What the company gets, worked out as far as it can be.</param>
/// <param name="Deadline">By when to apply.</param>
/// <param name="NearMiss">The smallest changes after which it would fit; <c>null</c> unless it does not fit and is near.</param>
public sealed record MatchedMeasure(
    Measure Measure, Verdict Verdict, string Rule, IReadOnlyList<TestedCondition> Conditions, IReadOnlyList<Caveat> Caveats, IReadOnlyList<int> Deciding,
    WorkedOutBenefit Benefit, DeadlineStatus Deadline, IReadOnlyList<Change>? NearMiss);

/// <summary>Something that would exclude the company, though nothing says that it does.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Quotation">Where the document says so.</param>
public sealed record Caveat(string Text, Quotation Quotation);

using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Sheets;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Matching;

/// <summary>A condition with its result.</summary>
/// <param name="N">Its number in the rule, from 1.</param>
/// <param name="Fact">The fact that it asks for.</param>
/// <param name="Text">The condition for a reader.</param>
/// <param name="Result">Whether it holds.</param>
/// <param name="Because">Why, for a reader.</param>
/// <param name="Quotation">Where the document says so.</param>
public sealed record TestedCondition(int N, FactDefinition Fact, string Text, ConditionResult Result, string Because, Quotation Quotation);

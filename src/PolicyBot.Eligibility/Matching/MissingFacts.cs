using PolicyBot.Eligibility.Conditions;

namespace PolicyBot.Eligibility.Matching;

/// <summary>Finds the conditions on which an open rule depends.</summary>
static class MissingFacts
{
    /// <summary>The numbers of the unknown conditions that can still change what the rule comes to.</summary>
    internal static IEnumerable<int> Of(Rule rule, IReadOnlyList<ConditionResult> results)
    {
        if (rule.Test(results) != ConditionResult.Unknown)
            return [];
        return rule switch
        {
            RuleCondition condition => [condition.Number],
            RuleNot not => Of(not.Negated, results),
            RuleAll all => all.Rules.SelectMany(one => Of(one, results)),
            RuleAny any => any.Rules.SelectMany(one => Of(one, results)),
            _ => [],
        };
    }
}

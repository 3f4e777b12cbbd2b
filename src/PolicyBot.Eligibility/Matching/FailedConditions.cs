using PolicyBot.Eligibility.Conditions;

namespace PolicyBot.Eligibility.Matching;

/// <summary>Finds the fewest conditions that speak against a rule.</summary>
static class FailedConditions
{
    /// <summary>The conditions of which each would have to become other than it is for the rule to be no longer unmet, with
    /// whether it would have to hold then; unknown is enough. None where the rule is not unmet.</summary>
    /// <param name="rule">A rule.</param>
    /// <param name="results">Its conditions' results.</param>
    internal static IReadOnlyList<(int Number, bool Holds)> Of(Rule rule, IReadOnlyList<ConditionResult> results) => Needed(rule, results, true);

    private static IReadOnlyList<(int Number, bool Holds)> Needed(Rule rule, IReadOnlyList<ConditionResult> results, bool holds)
    {
        if (rule.Test(results) != (holds ? ConditionResult.Unmet : ConditionResult.Met))
            return [];
        return rule switch
        {
            RuleCondition condition => [(condition.Number, holds)],
            RuleNot not => Needed(not.Negated, results, !holds),
            RuleAll all => holds ? Every(all.Rules) : Fewest(all.Rules),
            RuleAny any => holds ? Fewest(any.Rules) : Every(any.Rules),
            _ => [],
        };

        IReadOnlyList<(int, bool)> Every(IReadOnlyList<Rule> rules) => [.. rules.SelectMany(one => Needed(one, results, holds))];

        IReadOnlyList<(int, bool)> Fewest(IReadOnlyList<Rule> rules) => rules.Select(one => Needed(one, results, holds)).MinBy(needed => needed.Count) ?? [];
    }
}

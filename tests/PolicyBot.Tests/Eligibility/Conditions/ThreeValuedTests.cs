using FsCheck;
using FsCheck.Xunit;
using PolicyBot.Eligibility.Conditions;

namespace PolicyBot.Tests.Eligibility.Conditions;

public sealed class ThreeValuedTests
{
    [Property]
    public bool Not_all_is_any_not(ConditionResult[] results) =>
        ThreeValued.Not(ThreeValued.All(results)) == ThreeValued.Any(results.Select(ThreeValued.Not));

    [Property]
    public bool Not_twice_changes_nothing(ConditionResult result) => ThreeValued.Not(ThreeValued.Not(result)) == result;

    [Property]
    public bool The_order_of_conditions_changes_nothing(ConditionResult[] results) =>
        ThreeValued.All(results) == ThreeValued.All(results.Reverse()) && ThreeValued.Any(results) == ThreeValued.Any(results.Reverse());

    [Property]
    public bool Learning_what_was_unknown_never_turns_met_into_anything_else(ConditionResult[] results, bool holds)
    {
        var tree = Tree(results.Length);
        var learned = results.Select(result => result == ConditionResult.Unknown ? holds ? ConditionResult.Met : ConditionResult.Unmet : result).ToArray();
        var (before, after) = (tree.Test(results), tree.Test(learned));
        return before == ConditionResult.Unknown || before == after;
    }

    [Property]
    public bool Where_nothing_is_known_nothing_is_decided(PositiveInt count)
    {
        var unknown = Enumerable.Repeat(ConditionResult.Unknown, count.Get).ToArray();
        return Tree(count.Get).Test(unknown) == ConditionResult.Unknown;
    }

    [Fact]
    public void A_rule_shows_its_tree()
    {
        Rule rule = new RuleAll([new RuleCondition(1), new RuleAny([new RuleCondition(2), new RuleNot(new RuleCondition(3))])]);

        Assert.Equal("all(1, any(2, not(3)))", rule.ToString());
        Assert.Equal([1, 2, 3], rule.Numbers);
    }

    // all(1, any(2, not(3)), 4, any(5, not(6)), …)
    private static RuleAll Tree(int count)
    {
        var rules = new List<Rule>();
        for (var number = 1; number <= count; number += 3)
        {
            rules.Add(new RuleCondition(number));
            if (number + 2 <= count)
                rules.Add(new RuleAny([new RuleCondition(number + 1), new RuleNot(new RuleCondition(number + 2))]));
        }

        return rules.Count > 0 ? new RuleAll(rules) : new RuleAll([]);
    }
}

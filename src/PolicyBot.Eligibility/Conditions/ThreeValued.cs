namespace PolicyBot.Eligibility.Conditions;

/// <summary>Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, § 64).</summary>
public static class ThreeValued
{
    /// <summary>Met when all are; unmet when any is. Met for none at all.</summary>
    public static ConditionResult All(IEnumerable<ConditionResult> results) =>
        results.Aggregate(ConditionResult.Met, (one, other) => one < other ? one : other);

    /// <summary>Met when any is; unmet when all are. Unmet for none at all.</summary>
    public static ConditionResult Any(IEnumerable<ConditionResult> results) =>
        results.Aggregate(ConditionResult.Unmet, (one, other) => one > other ? one : other);

    /// <summary>Met when the other is unmet and the other way round; unknown stays unknown.</summary>
    public static ConditionResult Not(ConditionResult result) => (ConditionResult)(ConditionResult.Met - result);
}

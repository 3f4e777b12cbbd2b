using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Places;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Conditions;

/// <summary>One thing that a measure asks of a company.</summary>
/// <param name="Fact">What it asks for.</param>
/// <param name="Comparison">How the fact is compared.</param>
/// <param name="Allowed">The values that meet it; of <see cref="Comparison.IsNot"/> and <see cref="Comparison.NotIn"/> those that do not.</param>
public sealed record Condition(FactDefinition Fact, Comparison Comparison, FactValue Allowed)
{
    private bool IsNegative => Comparison is Comparison.IsNot or Comparison.NotIn;

    /// <summary>Whether it holds.</summary>
    /// <param name="profile">What is known of the company.</param>
    /// <param name="vocabulary">What lies in what.</param>
    public ConditionResult Test(CompanyProfile profile, FactVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (profile[Fact] is not { } value)
            return ConditionResult.Unknown;
        var result = (value, Allowed) switch
        {
            (NumberRange known, NumberRange allowed) =>
                known.IsWithin(allowed) ? ConditionResult.Met : known.Intersect(allowed).IsEmpty ? ConditionResult.Unmet : ConditionResult.Unknown,
            (OneOf known, OneOf allowed) =>
                known.Values.All(allowed.Values.Contains) ? ConditionResult.Met
                : known.Values.Any(allowed.Values.Contains) ? ConditionResult.Unknown : ConditionResult.Unmet,
            (AllOf known, AllOf allowed) => ThreeValued.Any(allowed.Names.Select(outer => Lies(known, outer, vocabulary.HierarchyOf(Fact)!))),
            _ => ConditionResult.Unknown,
        };
        return IsNegative ? ThreeValued.Not(result) : result;
    }

    // What a company says of its places and industries is taken as all of them: one in another province is not in this one.
    private static ConditionResult Lies(AllOf known, string outer, Hierarchy hierarchy)
    {
        if (known.Not.Any(name => hierarchy.IsWithin(outer, name)))
            return ConditionResult.Unmet;
        if (known.Names.Any(name => hierarchy.IsWithin(name, outer)))
            return ConditionResult.Met;
        // "In China, in Shenzhen" says where in China.
        string[] innermost = [.. known.Names.Where(name => !known.Names.Any(other => other != name && hierarchy.IsWithin(other, name)))];
        return innermost.Length == 0 || innermost.Any(name => hierarchy.MayShare(name, outer))
            ? ConditionResult.Unknown : ConditionResult.Unmet;
    }
}

using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Matching;

/// <summary>Finds the smallest changes after which nothing speaks against a measure any more.</summary>
/// <param name="vocabulary">What lies in what.</param>
/// <param name="language">The reader's language.</param>
sealed class NearMisses(FactVocabulary vocabulary, Language language)
{
    // With more to change it is no near miss.
    const int MostChanges = 3;

    readonly ValueText _words = new(vocabulary, language);

    /// <summary>The changes, first what the company can change, then what time will, then what is fixed; <c>null</c> when there are too many.</summary>
    /// <param name="rule">A rule that is unmet.</param>
    /// <param name="conditions">Its conditions.</param>
    /// <param name="results">Their results.</param>
    /// <param name="profile">What is known of the company.</param>
    internal IReadOnlyList<Change>? Of(Rule rule, IReadOnlyList<Condition> conditions, IReadOnlyList<ConditionResult> results, CompanyProfile profile)
    {
        var needed = FailedConditions.Of(rule, results).DistinctBy(need => (conditions[need.Number - 1], need.Holds)).ToList();
        return needed.Count is 0 or > MostChanges ? null
            : [.. needed.Select(need => Change(conditions[need.Number - 1], need.Holds, profile)).OrderBy(change => change.Kind)];
    }

    private Change Change(Condition condition, bool holds, CompanyProfile profile)
    {
        var fact = condition.Fact;
        var from = profile[fact] is { } value ? _words.Of(value, fact) : "";
        var allowed = _words.Of(condition.Allowed, fact);
        var positive = holds == (condition.Comparison is not (Comparison.IsNot or Comparison.NotIn));
        var to = positive ? allowed
            : fact.Values.Count == 2 && condition.Allowed is OneOf { Values: [var only] } ? _words.Of(new OneOf([fact.Values.First(other => other.Name != only).Name]), fact)
            : language == Language.English ? $"not {allowed}" : $"非{allowed}";
        return new Change(fact, from, to, fact.Change);
    }
}

using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Sheets;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Matching;

/// <summary>Matches companies with measures.</summary>
/// <param name="catalogue">The measures.</param>
public sealed class Matcher(MeasureCatalogue catalogue)
{
    /// <summary>How each measure fits a company.</summary>
    /// <param name="profile">What is known of the company.</param>
    /// <param name="asOf">The day that dates are compared with.</param>
    /// <param name="language">The language of the report's texts.</param>
    public MatchReport Match(CompanyProfile profile, DateOnly asOf, Language language)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var known = new FactDeriver(catalogue.Vocabulary, asOf).Complete(profile);
        var run = new MatchRun(catalogue.Vocabulary, known, asOf, language);
        var tested = catalogue.Measures.Select(run.Test).ToList();
        var open = tested.Where(measure => measure.Measure.Verdict == Verdict.NeedsInformation).ToList();
        return new MatchReport(
            asOf, language, known, [.. tested.Select(measure => measure.Measure).OrderBy(measure => measure.Verdict)],
            new QuestionChooser(catalogue.Vocabulary, asOf, language).Choose(known, open),
            new Coverage(tested.Count, catalogue.NotEncoded.Count));
    }
}

/// <summary>One company on one day.</summary>
sealed class MatchRun(FactVocabulary vocabulary, CompanyProfile profile, DateOnly asOf, Language language)
{
    readonly ValueText _words = new(vocabulary, language);
    readonly BenefitCalculator _benefits = new(vocabulary, language);
    readonly NearMisses _nearMisses = new(vocabulary, language);

    /// <summary>Tests a measure; with it the facts on which an open verdict depends.</summary>
    internal (MatchedMeasure Measure, IReadOnlySet<FactDefinition> Missing) Test(Measure measure)
    {
        var conditions = measure.Conditions.ToList();
        var (rule, caveats) = (measure.Rule, new List<Caveat>());
        foreach (var exclusion in measure.Exclusions)
        {
            // Nobody is asked to prove that nothing bars them: it counts where it is known, and is pointed out where it is not.
            if (exclusion.Condition.Test(profile, vocabulary) == ConditionResult.Unknown)
            {
                caveats.Add(new Caveat(exclusion.Text.In(language), exclusion.Quotation));
                continue;
            }

            conditions.Add(exclusion);
            rule = new RuleAll([.. rule is RuleAll all ? all.Rules : [rule], new RuleNot(new RuleCondition(conditions.Count))]);
        }

        ConditionResult[] results = [.. conditions.Select(condition => condition.Condition.Test(profile, vocabulary))];
        var verdict = Verdicts.Of(rule.Test(results));
        int[] missing = [.. MissingFacts.Of(rule, results).Distinct()];
        int[] failed = [.. FailedConditions.Of(rule, results).Select(condition => condition.Number).Distinct()];
        var matched = new MatchedMeasure(
            measure, verdict, $"{rule}", [.. conditions.Select((condition, i) => Tested(condition, i + 1, results[i]))], caveats, [.. failed, .. missing],
            _benefits.For(measure.Benefit, profile), DeadlineStatus.Of(measure, asOf),
            verdict == Verdict.DoesNotFit ? _nearMisses.Of(rule, [.. conditions.Select(condition => condition.Condition)], results, profile) : null);
        return (matched, missing.Select(number => conditions[number - 1].Condition.Fact).ToHashSet());
    }

    private TestedCondition Tested(MeasureCondition condition, int number, ConditionResult result) => new(
        number, condition.Condition.Fact, condition.Text.In(language), result,
        _words.Because(condition.Condition, profile[condition.Condition.Fact], result), condition.Quotation);
}

using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Sheets;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Matching;

/// <summary>Works out what a benefit comes to for a company.</summary>
/// <param name="vocabulary">What lies in what.</param>
/// <param name="language">The reader's language.</param>
sealed class BenefitCalculator(FactVocabulary vocabulary, Language language)
{
    readonly ValueText _words = new(vocabulary, language);

    internal WorkedOutBenefit For(Benefit benefit, CompanyProfile profile)
    {
        var text = benefit.Text.In(language);
        if (benefit.Value is not { } value)
            return new WorkedOutBenefit(benefit.Kind, null, null, null, text);
        var figure = Figure(benefit, value, profile);
        if (benefit.Tiers.Count > 0 && benefit.Unit == "percent")
            text = $"{text}{(language == Language.English ? ": here " : new Wording("", "：本企业").In(language))}{Spread(figure, bound => $"{bound:0.####} %")}";
        var amount = benefit is { Unit: "percent", Of: { } of } && profile[of] is NumberRange @base
            ? Arithmetic.Scale(Arithmetic.Multiply(figure, @base), 0.01m) : null;
        if (amount is not null && benefit.Kind == BenefitKind.Cap)
            amount = amount with { Low = 0, LowExcluded = false };
        return new WorkedOutBenefit(benefit.Kind, figure, benefit.Unit, amount, amount is null ? text : $"{text} = {Spread(amount, _words.Amount)}");
    }

    // The first tier that holds counts; every tier that may hold, and what comes after it, is possible.
    private NumberRange Figure(Benefit benefit, NumberRange usual, CompanyProfile profile)
    {
        var possible = new List<NumberRange>();
        foreach (var tier in benefit.Tiers)
        {
            var result = tier.Condition.Condition.Test(profile, vocabulary);
            if (result != ConditionResult.Unmet)
                possible.Add(tier.Value);
            if (result == ConditionResult.Met)
                return Around(possible);
        }

        possible.Add(usual);
        return Around(possible);
    }

    private static NumberRange Around(List<NumberRange> figures) =>
        new(figures.Min(figure => figure.Low), false, figures.Max(figure => figure.High), false);

    private static string Spread(NumberRange range, Func<decimal, string> show) =>
        range.Only is { } only ? show(only)
        : range.High is not { } high ? $"≥ {show(range.Low ?? 0)}"
        : range.Low is null or 0 ? $"≤ {show(high)}"
        : $"{show(range.Low.Value)} – {show(high)}";
}

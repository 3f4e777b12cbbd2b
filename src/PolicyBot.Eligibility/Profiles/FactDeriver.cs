using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Profiles;

/// <summary>Works out what follows from the facts of a profile.</summary>
/// <param name="vocabulary">How facts follow from others.</param>
/// <param name="asOf">The day until which durations run.</param>
sealed class FactDeriver(FactVocabulary vocabulary, DateOnly asOf)
{
    // A chain of derivations is never longer; the bound ends what would narrow for ever.
    const int MostRounds = 6;

    /// <summary>The profile with everything that follows from it. What follows from a contradicted fact is left out, and so
    /// is what says no more than is known already.</summary>
    internal CompanyProfile Complete(CompanyProfile profile)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var before = profile;
            foreach (var derivation in vocabulary.Derivations)
                profile = derivation switch
                {
                    ShareDerivation share => Share(profile, share),
                    AgeDerivation age => Age(profile, age),
                    Implication implication => Implied(profile, implication),
                    _ => profile,
                };
            if (ReferenceEquals(before, profile))
                break;
        }

        return profile;
    }

    private static CompanyProfile Share(CompanyProfile profile, ShareDerivation derivation)
    {
        var (share, part, whole) = (Range(derivation.Share), Range(derivation.Part), Range(derivation.Whole));
        // Only a fact of which nothing is known: rounding must not contradict what was said.
        if (share is null && part is not null && whole is not null)
            return Learn(profile, derivation.Share, Arithmetic.Divide(Arithmetic.Scale(part, 100), whole));
        if (part is null && share is not null && whole is not null)
            return Learn(profile, derivation.Part, Arithmetic.Scale(Arithmetic.Multiply(share, whole), 0.01m));
        return profile;

        NumberRange? Range(FactDefinition fact) => profile[fact] as NumberRange;
    }

    private CompanyProfile Age(CompanyProfile profile, AgeDerivation derivation)
    {
        if (profile[derivation.Duration] is not null || profile[derivation.Since] is not NumberRange { Low: { } first, High: { } last })
            return profile;
        var (shortest, longest) = (Months(DateOnly.FromDayNumber((int)last)), Months(DateOnly.FromDayNumber((int)first)));
        return longest < 0 ? profile : Learn(profile, derivation.Duration, new NumberRange(Math.Max(0, shortest), false, longest, false));
    }

    private int Months(DateOnly since)
    {
        var months = ((asOf.Year - since.Year) * 12) + asOf.Month - since.Month;
        return asOf.Day < since.Day ? months - 1 : months;
    }

    private static CompanyProfile Implied(CompanyProfile profile, Implication rule)
    {
        if (profile[rule.When] is OneOf when && when.Values.All(rule.WhenValues.Contains))
            profile = Learn(profile, rule.Then, new OneOf(rule.ThenValues));
        if (profile[rule.Then] is OneOf then && !then.Values.Any(rule.ThenValues.Contains))
        {
            string[] others = [.. rule.When.Values.Select(value => value.Name).Except(rule.WhenValues)];
            if (others.Length > 0)
                profile = Learn(profile, rule.When, new OneOf(others));
        }

        return profile;
    }

    private static CompanyProfile Learn(CompanyProfile profile, FactDefinition fact, FactValue? value)
    {
        if (value is null || profile.Contradictions.Any(contradiction => contradiction.Fact == fact))
            return profile;
        var known = profile[fact];
        return known is not null && Equals(known.And(value), known) ? profile : profile.With(new KnownFact(fact, value, FactSource.Computed, null));
    }
}

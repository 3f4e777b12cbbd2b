using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.State;

/// <summary>A fact in a form that outlives the program and a change of the vocabulary. Without bounds and values it is one
/// that the company does not know.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Quote">The words it came from.</param>
/// <param name="Low">The lower end of a number.</param>
/// <param name="LowExcluded">Whether it is more than that.</param>
/// <param name="High">The upper end of a number.</param>
/// <param name="HighExcluded">Whether it is less than that.</param>
/// <param name="Values">The names of the values that hold or may hold; <c>null</c> for numbers.</param>
/// <param name="Not">The names of places or industries that do not hold.</param>
public sealed record StoredFact(
    string Fact, FactSource Source, string? Quote, decimal? Low, bool LowExcluded, decimal? High, bool HighExcluded,
    IReadOnlyList<string>? Values, IReadOnlyList<string>? Not)
{
    /// <summary>The form in which a fact is kept.</summary>
    internal static StoredFact Of(KnownFact known)
    {
        var empty = new StoredFact(known.Fact.Name, known.Source, known.Quote, null, false, null, false, null, null);
        return known.Value switch
        {
            NumberRange range => empty with { Low = range.Low, LowExcluded = range.LowExcluded, High = range.High, HighExcluded = range.HighExcluded },
            OneOf oneOf => empty with { Values = oneOf.Values },
            AllOf all => empty with { Values = all.Names, Not = all.Not },
            _ => empty,
        };
    }

    /// <summary>The fact; <c>null</c> where the vocabulary has no such fact or value.</summary>
    internal KnownFact? In(FactVocabulary vocabulary)
    {
        if (Fact is null || vocabulary.Find(Fact) is not { } fact)
            return null;
        if (Low is null && High is null && Values is not { Count: > 0 } && Not is not { Count: > 0 })
            return new KnownFact(fact, null, Source, Quote);
        return Value(fact, vocabulary) is { } value ? new KnownFact(fact, value, Source, Quote) : null;
    }

    private FactValue? Value(FactDefinition fact, FactVocabulary vocabulary)
    {
        if (fact.IsNumeric)
            return Low is null && High is null ? null : new NumberRange(Low, LowExcluded, High, HighExcluded);
        var (values, not) = (Values ?? [], Not ?? []);
        if (vocabulary.HierarchyOf(fact) is { } hierarchy)
            return values.Concat(not).All(name => hierarchy.Find(name) is not null) ? new AllOf(values, not) : null;
        return values.Count > 0 && values.All(name => fact.Values.Any(allowed => allowed.Name == name)) ? new OneOf(values) : null;
    }
}

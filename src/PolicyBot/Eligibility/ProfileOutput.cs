using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility;

/// <summary>What is known of a company. <see cref="ProfileReader"/> reads it back.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Contradictions">The names of facts of which different things were said; they count as unknown.</param>
public sealed record ProfileOutput(IReadOnlyList<FactOutput> Facts, IReadOnlyList<string> Contradictions)
{
    internal static ProfileOutput Of(CompanyProfile profile, Language language) => new(
        [.. profile.Facts.Select(fact => FactOutput.Of(fact, language))], [.. profile.Contradictions.Select(contradiction => contradiction.Fact.Name)]);
}

/// <summary>A fact of a company.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Value">Its value: a number, <c>true</c> or <c>false</c>, a text, or a list of texts; <c>null</c> where only bounds are known, or nothing.</param>
/// <param name="Min">The least that it can be, where only bounds are known.</param>
/// <param name="Max">The most that it can be, where only bounds are known.</param>
/// <param name="MinExcluded">Whether it is more than <paramref name="Min"/>.</param>
/// <param name="MaxExcluded">Whether it is less than <paramref name="Max"/>.</param>
/// <param name="OneOf">The values that it may have, where there are several.</param>
/// <param name="Not">Places or industries that were denied.</param>
/// <param name="Unit">The unit of the numbers.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Quote">The words it came from.</param>
public sealed record FactOutput(
    string Fact, string Label, object? Value, object? Min, object? Max, bool MinExcluded, bool MaxExcluded,
    IReadOnlyList<string> OneOf, IReadOnlyList<string> Not, string? Unit, FactSource Source, string? Quote)
{
    internal static FactOutput Of(KnownFact known, Language language)
    {
        var fact = known.Fact;
        var empty = new FactOutput(fact.Name, fact.Label.In(language), null, null, null, false, false, [], [], fact.Unit, known.Source, known.Quote);
        return known.Value switch
        {
            NumberRange { Only: { } only } => empty with { Value = Number(only, fact) },
            NumberRange range => empty with
            {
                Min = Number(range.Low, fact),
                Max = Number(range.High, fact),
                MinExcluded = range.LowExcluded,
                MaxExcluded = range.HighExcluded,
            },
            OneOf { Values: [var value] } => empty with { Value = fact.Type == FactType.YesNo ? value == "yes" : value },
            OneOf several => empty with { OneOf = several.Values },
            AllOf all => empty with { Value = all.Names.Count switch { 0 => null, 1 => all.Names[0], _ => all.Names }, Not = all.Not },
            _ => empty,
        };
    }

    private static object? Number(decimal? value, FactDefinition fact) =>
        value is { } number && fact.Type == FactType.Date ? DateOnly.FromDayNumber((int)number) : value;
}

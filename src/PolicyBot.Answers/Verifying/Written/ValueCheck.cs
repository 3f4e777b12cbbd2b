using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether every value of a sentence stands in what it cites, bounded alike and per the same time.</summary>
internal sealed class ValueCheck(TextAnalyzer analyzer, EverydaySynonyms synonyms)
{
    private const int DaysInYear = 366;

    /// <summary>What is wrong, in plain English.</summary>
    public IEnumerable<string> Problems(Comparison comparison)
    {
        var said = comparison.Said;
        foreach (var value in said.Values)
        {
            var readings = comparison.Sentences.Select(pair => pair.Sentence.Reading).Concat(comparison.Cited.Select(evidence => evidence.Context));
            var found = readings.SelectMany(reading => reading.Values.Select(other => (Reading: reading, Value: other)))
                .SelectMany(pair => Ends(pair.Value).Select(end => (pair.Reading, Value: end)))
                .Where(pair => IsSame(value.Quantity, pair.Value.Quantity, pair.Reading)).ToList();
            if (found.Count == 0 && HasBothEnds(value.Quantity, comparison))
                continue;
            if (found.Count == 0)
                yield return $"'{said.Shown(value)}' does not stand in the cited passages.";
            else if (!found.Exists(pair => Disagreement(value, pair.Value, said, pair.Reading) is null))
                yield return $"'{said.Shown(value)}' {Disagreement(value, found[0].Value, said, found[0].Reading)}.";
        }
    }

    // "From 2 million to 260 million" tells two values that the passage may part.
    private static bool HasBothEnds(Quantity range, Comparison comparison) =>
        range is { High: { } high, Kind: not QuantityKind.Date } && comparison.Sentences.Any(pair =>
            pair.Sentence.Reading.Values.Any(value => value.Quantity.SameValueAs(range with { High = null }))
            && pair.Sentence.Reading.Values.Any(value => value.Quantity.SameValueAs(range with { Low = high, High = null })));

    private static string? Disagreement(StatedValue said, StatedValue cited, TextReading sentence, TextReading source) =>
        !BoundsAgree(said.Bound, cited.Bound, said.Quantity.Kind) && !IsSaidByVerb(said, cited) && !IsWholeTime(said, cited, sentence) ? $"is {Words(said.Bound)} in the sentence but {Words(cited.Bound)} in the passage"
        : said.IsWorkingTime != cited.IsWorkingTime ? "counts working days in one and all days in the other"
        : !PeriodsAgree(said, cited, sentence, source) ? "is paid or counted per another time than in the passage"
        : null;

    // A range and its two ends: "2 to 7 years" is at least two and at most seven.
    private static IEnumerable<StatedValue> Ends(StatedValue value)
    {
        yield return value;
        if (value.Quantity.High is not { } high)
            yield break;
        var isDate = value.Quantity.Kind == QuantityKind.Date;
        // A year or a month is one time, not a range of two days.
        if (isDate && high - value.Quantity.Low < DaysInYear)
            yield break;
        foreach (var bound in (Bound[])[Bound.AtLeast, Bound.Exact])
            yield return value with { Quantity = value.Quantity with { High = null }, Bound = bound };
        foreach (var bound in (Bound[])[Bound.AtMost, Bound.Exact])
            yield return value with { Quantity = value.Quantity with { Low = high, High = null }, Bound = bound };
        if (!isDate)
            yield break;
        // The first and the last year or month of a range of them.
        var (first, last) = (DateOnly.FromDayNumber((int)value.Quantity.Low), DateOnly.FromDayNumber((int)high));
        if (first is { Day: 1, Month: 1 } && first.Year < last.Year)
            yield return value with { Quantity = value.Quantity with { High = new DateOnly(first.Year, 12, 31).DayNumber }, Bound = Bound.AtLeast };
        if (last is { Day: 31, Month: 12 })
            yield return value with { Quantity = value.Quantity with { Low = new DateOnly(last.Year, 1, 1).DayNumber, High = high }, Bound = Bound.AtMost };
    }

    private bool IsSame(Quantity said, Quantity cited, TextReading source)
    {
        if (said.SameValueAs(cited))
            return true;
        if (said.Kind == QuantityKind.Date && cited.Kind == QuantityKind.Date)
            return said.High - said.Low < DaysInYear && said.Low <= cited.Low && (cited.High ?? cited.Low) <= said.High && said.Low != cited.Low;
        if (said.Kind == QuantityKind.DateWithoutYear && cited is { Kind: QuantityKind.Date, High: null })
            return DateOnly.FromDayNumber((int)cited.Low) is var day && said.Low == (day.Month * 100) + day.Day;
        if (said.Kind != QuantityKind.Count || said.Low != cited.Low || said.High != cited.High)
            return false;
        // A bare number may stand for the one with its unit; of two counted nouns one may be a synonym of the other.
        return said.Unit is null || (cited.Kind == QuantityKind.Count && IsCounted(said.Unit, source));
    }

    private bool IsCounted(string noun, TextReading source)
    {
        var stem = analyzer.Stem(noun);
        return source.Stems.Contains(stem) || source.Roots.Contains(WordFamily.RootOf(stem)) || synonyms.Of(stem).Overlaps(source.Stems);
    }

    /// <summary>Whether a sentence may bound a value as it does if the passage bounds it as that does.</summary>
    public static bool BoundsAgree(Bound said, Bound cited, QuantityKind kind) =>
        said == cited
        || (said == Bound.About && cited == Bound.Exact)
        || (kind is QuantityKind.Date or QuantityKind.DateWithoutYear
            && ((said is Bound.AtMost or Bound.LessThan && cited is Bound.AtMost or Bound.LessThan)
                || (said is Bound.AtLeast or Bound.MoreThan && cited is Bound.AtLeast or Bound.MoreThan)));

    // "The spring round closes on 30 April and the autumn round on 15 October": of days it is often only the verb that bounds them.
    private static bool IsSaidByVerb(StatedValue said, StatedValue cited) =>
        said.Quantity.Kind is QuantityKind.Date or QuantityKind.DateWithoutYear && said.Quantity.Bound == Bound.Exact && cited.Quantity.Bound == Bound.Exact
        && (said.Bound == Bound.Exact || cited.Bound == Bound.Exact);

    // What is valid within six months is valid for six months, and who may not apply within three years may not for three years.
    private static bool IsWholeTime(StatedValue said, StatedValue cited, TextReading sentence) =>
        said is { Bound: Bound.Exact, Quantity.Kind: QuantityKind.Duration } && cited.Bound == Bound.AtMost
        && sentence.Text[..said.Quantity.Start].TrimEnd().EndsWith(" for", StringComparison.OrdinalIgnoreCase);

    private static bool PeriodsAgree(StatedValue said, StatedValue cited, TextReading sentence, TextReading source) =>
        said.Period == cited.Period
        || (said.Period is { } one && ValueReading.MentionsPeriod(source.Text, one))
        || (said.Period is null && (cited.Quantity.Kind is QuantityKind.Duration or QuantityKind.Date or QuantityKind.DateWithoutYear
            || cited.Period is { } other && ValueReading.MentionsPeriod(sentence.Text, other)));

    private static string Words(Bound bound) => bound switch
    {
        Bound.AtLeast => "'at least'",
        Bound.MoreThan => "'more than'",
        Bound.AtMost => "'at most'",
        Bound.LessThan => "'less than'",
        Bound.About => "'about'",
        _ => "exact",
    };
}

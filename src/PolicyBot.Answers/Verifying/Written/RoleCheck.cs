using System.Text.RegularExpressions;
using PolicyBot.Documents.Values;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether each value of a sentence belongs to what it belongs to in the passage. The words around the value in the
/// sentence must not fit another value of its kind in the passages better than its own: "5 million for A, 2 million for B" does
/// not support "2 million for A".</summary>
internal static partial class RoleCheck
{
    // What a word on the near side of a value counts less for each other value, and for each mark, between the two. Words before a
    // value are often the subject of several; words after it are its own.
    private const double ValueBefore = .1, MarkBefore = .1, MarkAfter = 2;

    // A word that stands only in the passage's headings counts so much.
    private const double ContextWeight = .2;

    // How much better another value must fit before the sentence is rejected.
    private const double Margin = 1.07;
    private const double LeastDifference = .05;
    private const double BoundedMargin = 1.35;

    // A word on the other side of the value than in the passage counts so much, within a language.
    private const double OtherSide = .85;

    /// <summary>What is wrong, in plain English.</summary>
    public static IEnumerable<string> Problems(Comparison comparison)
    {
        var said = comparison.Said;
        var slots = comparison.Sentences.SelectMany(pair => pair.Sentence.Reading.Values.Select(value => new Slot(pair.Evidence, pair.Sentence.Reading, value.Quantity, value.Bound))).ToList();
        foreach (var value in said.Values)
        {
            var rivals = slots.Where(slot => slot.Quantity.Kind == value.Quantity.Kind && HasSameUnit(slot.Quantity, value.Quantity)).ToList();
            var own = rivals.Where(slot => SharesValue(slot.Quantity, value.Quantity)).ToList();
            var others = rivals.Where(slot => !SharesValue(slot.Quantity, value.Quantity) && !own.Exists(one => AreOneRange(one, slot)) && !IsListed(slot) && !IsOtherEnd(value, slot)).ToList();
            if (own.Count == 0)
                continue;
            if (IsOfOtherPassage(comparison, value, own))
                yield return $"'{said.Shown(value)}' stands in another passage than what the sentence says it of.";
            if (others.Count == 0 || own.TrueForAll(IsListed))
                continue;
            if (Segment(comparison) is { } segment && own.Exists(slot => segment.Holds(slot)))
                others = others.FindAll(segment.Holds);
            if (others.Count == 0)
                continue;
            var (mine, theirs) = (own.Max(slot => Particular(said, value.Quantity, slot, slots)), others.Max(slot => Particular(said, value.Quantity, slot, slots)));
            if (mine == Named.Whole && theirs != Named.Whole)
                continue;
            if (theirs == Named.Whole && mine == Named.Nothing)
            {
                yield return $"'{said.Shown(value)}' is said of something else in the passages.";
                continue;
            }

            // A bound that only its own place has tells the place.
            var margin = value.Bound != Bound.Exact && own.Exists(slot => slot.Bound == value.Bound) && others.TrueForAll(slot => slot.Bound != value.Bound) ? BoundedMargin : Margin;
            var around = Around(said, value.Quantity);
            var best = own.Max(slot => Fit(around, slot, slot.Reading.IsChinese != said.IsChinese));
            var rival = others.Select(slot => (Slot: slot, Fit: Fit(around, slot, slot.Reading.IsChinese != said.IsChinese))).MaxBy(slot => slot.Fit);
            if (rival.Fit > (best * margin) + LeastDifference)
                yield return $"'{said.Shown(value)}' is said of something else in the passages; what the sentence speaks of goes with '{rival.Slot.Reading.Text[rival.Slot.Quantity.Start..rival.Slot.Quantity.End]}' there.";
        }

        foreach (var reading in comparison.Sentences.Select(pair => pair.Sentence.Reading).Where(reading => Respectively().IsMatch(reading.Text)))
        {
            if (IsMispaired(said, reading))
                yield return "It pairs values otherwise than the passage, which lists them respectively.";
        }
    }

    /// <summary>The part of a passage, up to a semicolon or full stop, that alone has two or more of the sentence's values; <c>null</c> where none does.</summary>
    private static Part? Segment(Comparison comparison)
    {
        var parts = comparison.Sentences.Select(pair => pair.Sentence.Reading).SelectMany(reading =>
        {
            var ends = PartEnd().Matches(reading.Text).Select(match => match.Index + 1).Append(reading.Text.Length).ToList();
            return ends.Select((end, index) => new Part(reading, index == 0 ? 0 : ends[index - 1], end));
        }).Where(part => comparison.Said.Values.Count(value => part.Reading.Values.Any(other => part.Start <= other.Quantity.Start && other.Quantity.Start < part.End && SharesValue(other.Quantity, value.Quantity))) is > 1 and var held
            && held == comparison.Said.Values.Count).ToList();
        return parts is [var only] ? only : null;
    }

    /// <summary>How much of what a passage says in particular of one of several values stands next to a value of the sentence.</summary>
    private static Named Particular(TextReading said, Quantity value, Slot slot, IReadOnlyList<Slot> all)
    {
        if (slot.Reading.IsChinese != said.IsChinese)
            return Named.Unknown;
        var others = all.Where(other => ReferenceEquals(other.Reading, slot.Reading) && other.Quantity.Kind == slot.Quantity.Kind && other.Quantity != slot.Quantity).ToList();
        if (others.Count == 0)
            return Named.Unknown;
        var own = Local(slot.Reading, slot.Quantity).Except(others.SelectMany(other => Local(other.Reading, other.Quantity))).ToHashSet();
        if (own.Count == 0)
            return Named.Unknown;
        var here = Local(said, value);
        var found = own.Count(here.Contains);
        return found == own.Count ? Named.Whole : found > 0 ? Named.Partly : Named.Nothing;
    }

    // The words of a value's own: those after it where a preposition binds them to it, else those before it, up to a mark or value.
    private static HashSet<object> Local(TextReading reading, Quantity value)
    {
        var alike = reading.Values.Where(other => other.Quantity.Kind == value.Kind && other.Quantity != value).ToList();
        var next = alike.Where(other => other.Quantity.Start >= value.End).Select(other => other.Quantity.Start).DefaultIfEmpty(reading.Text.Length).Min();
        var binds = Binding().IsMatch(reading.Text[value.End..]);
        int from, to;
        if (binds)
            (from, to) = (value.End, Math.Min(next, LocalEnd().Match(reading.Text, value.End) is { Success: true } end ? end.Index : next));
        else
        {
            var previous = alike.Where(other => other.Quantity.End <= value.Start).Select(other => other.Quantity.End).DefaultIfEmpty(0).Max();
            (from, to) = (previous, value.Start);
        }

        return reading.Units.Where(unit => unit.Key is string && from <= unit.Span.Start && unit.Span.End <= to).Select(unit => unit.Key).ToHashSet();
    }

    private static bool HasSameUnit(Quantity one, Quantity other) => one.Kind is QuantityKind.Count or QuantityKind.Duration or QuantityKind.Date || one.Unit == other.Unit;

    private static bool SharesValue(Quantity slot, Quantity value) =>
        slot.SameValueAs(value) || slot.Low == value.Low || slot.High == value.Low || (value.High is { } high && (slot.Low == high || slot.High == high));

    // "1 April to 31 May": neither end is a rival of the other.
    private static bool AreOneRange(Slot one, Slot other)
    {
        if (!ReferenceEquals(one.Reading, other.Reading))
            return false;
        var (first, second) = one.Quantity.Start < other.Quantity.Start ? (one, other) : (other, one);
        return first.Quantity.End <= second.Quantity.Start && RangeJoin().IsMatch(one.Reading.Text[first.Quantity.End..second.Quantity.Start]);
    }

    // The day on which something begins is told from the one on which it ends by the words next to it.
    private static bool IsOtherEnd(StatedValue value, Slot slot) =>
        value.Quantity.Kind is QuantityKind.Date or QuantityKind.DateWithoutYear && value.Bound != Bound.Exact && slot.Bound != Bound.Exact
        && !ValueCheck.BoundsAgree(value.Bound, slot.Bound, value.Quantity.Kind);

    private static bool IsListed(Slot slot) => Respectively().IsMatch(slot.Reading.Text);

    /// <summary>Whether the subject of the clause that holds the value stands only in a cited passage that lacks the value.</summary>
    private static bool IsOfOtherPassage(Comparison comparison, StatedValue value, List<Slot> own)
    {
        if (comparison.Cited.Count < 2)
            return false;
        var clause = comparison.Said.Clauses.FirstOrDefault(clause => clause.Span.Start <= value.Quantity.Start && value.Quantity.Start < clause.Span.End);
        return clause is not null && comparison.Lead(clause) is { } lead
            && !own.Exists(slot => Holds(slot.Evidence.Body, lead) || Holds(slot.Evidence.Context, lead)) && comparison.Cited.Any(evidence => Holds(evidence.Body, lead) && evidence.Body.Values.Count > 0);
    }

    private static bool Holds(TextReading reading, object key) => reading.Clauses.Any(clause => clause.Keys.Contains(key));

    private static bool IsMispaired(TextReading said, TextReading reading)
    {
        var mark = Respectively().Match(reading.Text).Index;
        var kinds = reading.Values.Select(value => value.Quantity).ToList();
        var (first, second) = (kinds.Where(value => value.Start < mark).ToList(), kinds.Where(value => value.Start > mark).ToList());
        if (second.Count == 0)
            (first, second) = (kinds.Take(kinds.Count / 2).ToList(), kinds.Skip(kinds.Count / 2).ToList());
        if (first.Count != second.Count || first.Count < 2)
            return false;
        int? pending = null;
        foreach (var value in said.Values)
        {
            if (first.FindIndex(other => other.SameValueAs(value.Quantity)) is >= 0 and var left)
                pending = left;
            else if (second.FindIndex(other => other.SameValueAs(value.Quantity)) is >= 0 and var right)
            {
                if (pending is { } expected && expected != right)
                    return true;
                pending = null;
            }
        }

        return false;
    }

    private static double Fit(Dictionary<object, (double Weight, bool IsBefore)> around, Slot slot, bool isTranslated)
    {
        var there = Around(slot.Reading, slot.Quantity);
        // Within a language the words themselves tell; terms would count them twice.
        return around.Where(pair => isTranslated || pair.Key is string).Sum(pair => pair.Value.Weight * (there.TryGetValue(pair.Key, out var word)
            ? word.Weight * (word.IsBefore == pair.Value.IsBefore || isTranslated ? 1 : OtherSide)
            : Holds(slot.Evidence.Context, pair.Key) ? ContextWeight : 0));
    }

    // The words around a value, each with how much it is the value's own.
    private static Dictionary<object, (double Weight, bool IsBefore)> Around(TextReading reading, Quantity value)
    {
        var around = new Dictionary<object, (double Weight, bool IsBefore)>();
        foreach (var unit in reading.Units)
        {
            if (unit.Span.Start >= value.Start && unit.Span.End <= value.End)
                continue;
            var before = unit.Span.End <= value.Start;
            var (from, to) = before ? (unit.Span.End, value.Start) : (value.End, Math.Max(value.End, unit.Span.Start));
            var marks = Mark().Count(reading.Text[from..to]);
            var values = reading.Values.Count(other => other.Quantity.Kind == value.Kind && other.Quantity.Start >= from && other.Quantity.End <= to);
            // What follows another value is that one's.
            if (!before && values > 0)
                continue;
            var nearness = 1 / (1 + (before ? (values * ValueBefore) + (marks * MarkBefore) : marks * MarkAfter));
            if (nearness > around.GetValueOrDefault(unit.Key).Weight)
                around[unit.Key] = (nearness, before);
        }

        return around;
    }

    [GeneratedRegex(@"[,;，；。：(（]|\band\b|\.\s|以及|\s[-–—]\s")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(?:至|到|-|–|—|to|and|through|until|和)\s*$")]
    private static partial Regex RangeJoin();

    [GeneratedRegex(@"\brespectively\b|分别", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Respectively();

    [GeneratedRegex("[;；。]")]
    private static partial Regex PartEnd();

    [GeneratedRegex(@"^\s*(?:for|to each|per|if|where|in the case of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Binding();

    [GeneratedRegex(@"[,;.，；。)）]|\band\b", RegexOptions.CultureInvariant)]
    private static partial Regex LocalEnd();

    private enum Named
    {
        Nothing,
        Unknown,
        Partly,
        Whole,
    }

    private sealed record Part(TextReading Reading, int Start, int End)
    {
        public bool Holds(Slot slot) => ReferenceEquals(slot.Reading, Reading) && Start <= slot.Quantity.Start && slot.Quantity.Start < End;
    }

    private sealed record Slot(PassageEvidence Evidence, TextReading Reading, Quantity Quantity, Bound Bound);
}

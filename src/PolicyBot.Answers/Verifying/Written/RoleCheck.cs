using PolicyBot.Documents.Model;
using PolicyBot.Documents.Values;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether each value of a sentence belongs to what it belongs to in the passage. The words around the value in the
/// sentence must not fit another value of its kind in the passages better than its own: "5 million for A, 2 million for B" does
/// not support "2 million for A".</summary>
internal static class RoleCheck
{
    // A word counts half at this distance from the value, in words.
    private const double HalfDistance = 4;

    // What a mark between clauses, and another value, add to the distance.
    private const double ClauseDistance = 4;
    private const double ValueDistance = 2;

    // A word that stands only in the passage's headings counts so much.
    private const double ContextWeight = .15;

    // How much better another value must fit before the sentence is rejected.
    private const double Margin = 1.1;
    private const double LeastDifference = .12;

    private const int ChineseWordLength = 2, EnglishWordLength = 6;

    /// <summary>What is wrong, in plain English.</summary>
    public static IEnumerable<string> Problems(Comparison comparison)
    {
        var said = comparison.Said;
        var slots = comparison.Sentences.SelectMany(pair => pair.Sentence.Reading.Values.Select(value => (pair.Evidence, pair.Sentence.Reading, Value: value))).ToList();
        foreach (var value in said.Values)
        {
            var rivals = slots.Where(slot => slot.Value.Quantity.Kind == value.Quantity.Kind && HasSameUnit(slot.Value.Quantity, value.Quantity)).ToList();
            var own = rivals.Where(slot => SharesValue(slot.Value.Quantity, value.Quantity)).ToList();
            var others = rivals.Where(slot => !SharesValue(slot.Value.Quantity, value.Quantity)).ToList();
            if (own.Count == 0 || others.Count == 0)
                continue;
            var around = Around(said, value.Quantity);
            var best = own.Max(slot => Fit(around, slot.Reading, slot.Value.Quantity, slot.Evidence.Context));
            var rival = others.Select(slot => (slot.Reading, slot.Value, Fit: Fit(around, slot.Reading, slot.Value.Quantity, slot.Evidence.Context))).MaxBy(slot => slot.Fit);
            if (rival.Fit > (best * Margin) + LeastDifference)
                yield return $"'{said.Shown(value)}' is said of something else in the passages; what the sentence speaks of goes with '{rival.Reading.Shown(rival.Value)}' there.";
        }
    }

    private static bool HasSameUnit(Quantity one, Quantity other) => one.Kind is QuantityKind.Count or QuantityKind.Duration or QuantityKind.Date || one.Unit == other.Unit;

    private static bool SharesValue(Quantity slot, Quantity value) =>
        slot.SameValueAs(value) || slot.Low == value.Low || slot.High == value.Low || (value.High is { } high && (slot.Low == high || slot.High == high));

    private static double Fit(Dictionary<object, double> around, TextReading reading, Quantity slot, TextReading context)
    {
        var there = Around(reading, slot);
        var keys = context.Clauses.SelectMany(clause => clause.Keys).ToHashSet();
        return around.Sum(pair => pair.Value * (there.TryGetValue(pair.Key, out var weight) ? weight : keys.Contains(pair.Key) ? ContextWeight : 0));
    }

    // The words around a value, each with its nearness.
    private static Dictionary<object, double> Around(TextReading reading, Quantity value)
    {
        var width = reading.IsChinese ? ChineseWordLength : EnglishWordLength;
        var around = new Dictionary<object, double>();
        foreach (var unit in reading.Units)
        {
            if (unit.Span.Start >= value.Start && unit.Span.End <= value.End)
                continue;
            var before = unit.Span.End <= value.Start;
            var gap = before ? new Span(unit.Span.End, value.Start) : new Span(value.End, Math.Max(value.End, unit.Span.Start));
            var marks = reading.Clauses.Count(clause => clause.Span.End > gap.Start && clause.Span.End <= gap.End);
            var values = reading.Values.Count(other => other.Quantity.Start >= gap.Start && other.Quantity.End <= gap.End);
            var distance = ((double)gap.Length / width) + (marks * ClauseDistance) + (values * ValueDistance);
            var nearness = HalfDistance / (HalfDistance + distance);
            around[unit.Key] = Math.Max(around.GetValueOrDefault(unit.Key), nearness);
        }

        return around;
    }
}

using PolicyBot.Documents.Values;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Facts;

/// <summary>A figure of a text with the words that say what it measures.</summary>
/// <param name="Mention">The words.</param>
/// <param name="Start">Offset of the figure's first character.</param>
/// <param name="End">Offset just past its last character.</param>
/// <param name="Value">The values that it allows.</param>
sealed record PairedFigure(Mention Mention, int Start, int End, NumberRange Value);

/// <summary>Finds out which figure belongs to which fact: the nearest words of a fitting kind in the same sentence.</summary>
static class FigurePairing
{
    // What a boundary between segments counts for, in characters; and how far apart figure and words may be.
    const int BoundaryCost = 25;
    const int Farthest = 90;

    // A number of things, a level and a date stand close to what they are of.
    const int FarthestBare = 30;

    // "About 6 million" may be a tenth more or less.
    const decimal Vagueness = 0.1m;

    internal static IReadOnlyList<PairedFigure> Pair(string text, string plain, IReadOnlyList<Segment> segments, IReadOnlyList<Mention> mentions)
    {
        var quantities = QuantityReader.Read(text);
        var candidates = new List<(int Cost, PairedFigure Pair)>();
        foreach (var mention in mentions.Where(mention => mention.Fact is { IsNumeric: true }))
        {
            var figures = mention.Fact!.Type == FactType.Level
                ? Levels.Find(plain).Select(level => (level.Start, level.End, Value: (NumberRange?)LevelRange(plain, level.Level, level.End)))
                : quantities.Select(quantity => (quantity.Start, quantity.End, Value: RangeOf(quantity, mention.Fact)));
            if (mention.Fact.Type == FactType.Count && HeadCounts.Beside(plain, mention) is { } beside && !figures.Any(figure => figure.Value is not null && figure.Start <= beside.End && beside.Start <= figure.End))
                figures = figures.Append((beside.Start, beside.End, beside.Value));
            foreach (var (start, end, value) in figures)
            {
                if (value is not null && Cost(segments, mention, start, end) is { } cost && HasCue(plain, segments, mention))
                    candidates.Add((cost, new PairedFigure(mention, start, end, value)));
            }
        }

        var (pairs, used, served) = (new List<PairedFigure>(), new HashSet<int>(), new HashSet<(int, FactDefinition)>());
        foreach (var (_, pair) in candidates.OrderBy(candidate => candidate.Cost).ThenBy(candidate => candidate.Pair.Start))
        {
            if (used.Contains(pair.Start) || served.Contains((pair.Mention.Start, pair.Mention.Fact!)))
                continue;
            used.Add(pair.Start);
            served.Add((pair.Mention.Start, pair.Mention.Fact!));
            pairs.Add(pair);
        }

        return pairs;
    }

    /// <summary>The values that a quantity allows a fact; <c>null</c> where it measures something else.</summary>
    internal static NumberRange? RangeOf(Quantity quantity, FactDefinition fact)
    {
        var ends = Operand.InUnitOf(quantity, fact);
        if (ends is not null && fact.Type == FactType.Count && quantity.Unit is { } noun && !fact.Names.Any(name => noun.Contains(name, StringComparison.Ordinal) || name.Contains(noun, StringComparison.Ordinal)))
            return null;
        // "R&D spending is 4 million" says no currency.
        if (ends is null && fact.Type == FactType.Amount && quantity is { Kind: QuantityKind.Count, Unit: null })
            ends = (quantity.Low, quantity.High);
        if (ends is not { } range)
            return null;
        if (fact.Type == FactType.Date || range.High is not null)
            return new NumberRange(range.Low, false, range.High ?? range.Low, false);
        var value = range.Low;
        return quantity.Bound switch
        {
            Bound.AtLeast => new NumberRange(value, false, null, false),
            Bound.MoreThan => new NumberRange(value, true, null, false),
            Bound.AtMost => new NumberRange(0, false, value, false),
            Bound.LessThan => new NumberRange(0, false, value, true),
            Bound.About => new NumberRange(value * (1 - Vagueness), false, value * (1 + Vagueness), false),
            _ => new NumberRange(value, false, value, false),
        };
    }

    internal static NumberRange LevelRange(string plain, decimal level, int end) =>
        plain.AsSpan(end).TrimStart().StartsWith("or above") || plain.AsSpan(end).TrimStart().StartsWith("and above") || plain.AsSpan(end).TrimStart().StartsWith("以上")
            ? new NumberRange(level, false, null, false) : new NumberRange(level, false, level, false);

    private static int? Cost(IReadOnlyList<Segment> segments, Mention mention, int start, int end)
    {
        var (from, to) = start >= mention.End ? (mention.End, start) : (end, mention.Start);
        var gap = Math.Max(0, to - from);
        var crossed = segments.Where(segment => segment.Start > from && segment.Start <= to).ToList();
        if (crossed.Any(segment => segment.Connector.Length == 0))
            return null;
        var farthest = mention.Fact!.Type is FactType.Count or FactType.Level or FactType.Date ? FarthestBare : Farthest;
        var cost = gap + (BoundaryCost * crossed.Count);
        return cost > farthest ? null : cost;
    }

    private static bool HasCue(string plain, IReadOnlyList<Segment> segments, Mention mention)
    {
        if (mention.Fact!.CueWords.Count == 0)
            return true;
        var sentence = segments.Last(segment => segment.Start <= mention.Start).Sentence;
        var (start, end) = (segments.First(segment => segment.Sentence == sentence).Start, segments.Last(segment => segment.Sentence == sentence).End);
        var words = plain[start..end];
        return mention.Fact.CueWords.Any(cue => words.Contains(cue, StringComparison.Ordinal));
    }
}

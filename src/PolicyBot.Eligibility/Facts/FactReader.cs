using PolicyBot.Documents;
using PolicyBot.Documents.Text;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Facts;

/// <summary>Reads what a company says of itself, in English or Chinese, into facts.</summary>
/// <param name="vocabulary">What can be known of a company, and in which words it is said.</param>
public sealed class FactReader(FactVocabulary vocabulary)
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int LongestText = 10_000;

    private readonly MentionFinder _finder = new(vocabulary);

    /// <summary>The facts that a text states, each with the words it came from. What it leaves open is a fact without a value.</summary>
    /// <param name="text">A company in its own words.</param>
    /// <exception cref="InvalidInputException">The text is too long.</exception>
    public IReadOnlyList<KnownFact> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
            throw new InvalidInputException($"The description of the company has {text.Length} characters: give at most {LongestText}.");
        var folded = DisplayText.Fold(text);
        var plain = PlainText.Of(folded);
        var segments = Segments.Of(plain);
        var mentions = _finder.Find(plain);
        var stances = new StanceReader(plain, segments, mentions);
        var pairs = FigurePairing.Pair(folded, plain, segments, mentions);
        var facts = new List<KnownFact>();
        foreach (var mention in mentions)
        {
            var stance = stances.Of(mention);
            var known = mention.Entry is not null ? Place(mention, stance, plain, segments[stances.SegmentAt(mention.Start)])
                : mention.Fact!.IsNumeric ? Number(mention, stance, pairs)
                : Named(mention, stance);
            if (known is var (fact, value, from, to))
                facts.Add(new KnownFact(fact, value, FactSource.Said, folded[from..to].Trim()));
        }

        return Merged(facts);
    }

    /// <summary>The facts that a text speaks of, whether or not it states them, in the order of the text.</summary>
    /// <param name="text">Any text.</param>
    public IReadOnlyList<FactDefinition> SpokenOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. _finder.Find(PlainText.Of(DisplayText.Fold(text))).Select(mention => mention.Fact).OfType<FactDefinition>().Distinct()];
    }

    private (FactDefinition, FactValue?, int, int)? Place(Mention mention, Stance stance, string plain, Segment segment)
    {
        var isIndustry = ReferenceEquals(mention.In, vocabulary.Industries);
        // "We plan to move our capacitor line from Guangdong" tells what and where the company is.
        var before = plain[segment.Start..Math.Max(segment.Start, mention.Start)];
        if (stance == Stance.Planned && (isIndustry ? Cues.Own() : Cues.Origin()).IsMatch(before))
            stance = Stance.Affirmed;
        if (stance is Stance.OfOthers or Stance.Open or Stance.PlanDenied
            || (isIndustry && (stance == Stance.Planned || (Cues.UsedOnly().IsMatch(before)
                || Cues.UsedLater().IsMatch(plain[mention.End..])))))
            return null;
        var type = isIndustry ? FactType.Industries : FactType.Places;
        var fact = vocabulary.Facts.FirstOrDefault(fact => fact.Type == type && fact.IsPlan == (stance == Stance.Planned));
        var name = mention.Entry!.Name;
        return fact is null ? null
            : (fact, stance == Stance.Denied ? new AllOf([], [name]) : new AllOf([name], []), mention.Start, mention.End);
    }

    private static (FactDefinition, FactValue?, int, int)? Number(Mention mention, Stance stance, IReadOnlyList<PairedFigure> pairs)
    {
        var fact = mention.Fact!;
        if (stance == Stance.OfOthers || (stance is Stance.Planned or Stance.PlanDenied && !fact.IsPlan))
            return null;
        var pair = pairs.FirstOrDefault(pair => pair.Mention == mention);
        if (pair is not null && !mention.IsOpposite)
        {
            // "does not exceed 5 million" is a bound that the figure itself tells; "not 5 million" is nothing to go by.
            return stance == Stance.Open ? null : (fact, pair.Value, Math.Min(pair.Start, mention.Start), Math.Max(pair.End, mention.End));
        }

        if (stance == Stance.Open)
            return (fact, null, mention.Start, mention.End);
        // A figure that belongs to the same words tells more than the words alone.
        if (fact.Type != FactType.Amount || !fact.MentionMeansSome || pairs.Any(other => other.Mention.Start == mention.Start))
            return null;
        var none = mention.IsOpposite || stance is Stance.Denied or Stance.PlanDenied;
        return (fact, none ? FactValue.Exactly(0) : new NumberRange(0, true, null, false), mention.Start, mention.End);
    }

    private static (FactDefinition, FactValue?, int, int)? Named(Mention mention, Stance stance)
    {
        var fact = mention.Fact!;
        if (stance == Stance.OfOthers || (stance is Stance.Planned or Stance.PlanDenied && !fact.IsPlan))
            return null;
        if (stance == Stance.Open)
            return (fact, null, mention.Start, mention.End);
        var holds = stance is Stance.Affirmed or Stance.Planned;
        var value = mention.Value is not { } name ? FactValue.Of(holds != mention.IsOpposite)
            : holds ? new OneOf([name]) : Below(fact, name);
        return value is null ? null : (fact, value, mention.Start, mention.End);
    }

    // Who is denied a level has at most the one below it.
    private static OneOf? Below(FactDefinition fact, string name)
    {
        var values = fact.Values.Select(value => value.Name).TakeWhile(value => value != name).ToList();
        return values.Count == 0 ? null : new OneOf(values);
    }

    // The same said twice is one fact; places and industries each keep their own words.
    private static List<KnownFact> Merged(List<KnownFact> facts) =>
        [.. facts.DistinctBy(fact => (fact.Fact, fact.Value))];
}

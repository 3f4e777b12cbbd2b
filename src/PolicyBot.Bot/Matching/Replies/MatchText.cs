using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.Replies;

/// <summary>Writes matches as text that suffices without a card.</summary>
/// <param name="vocabulary">What can be known of a company.</param>
/// <param name="report">The match.</param>
/// <param name="text">Where to write.</param>
internal sealed class MatchText(FactVocabulary vocabulary, MatchReport report, CitedText text)
{
    // Short enough to read; the rest is a word away.
    private const int Most = 5;

    private readonly MatchWords _words = MatchWords.In(report.Language);
    private readonly MeasureLines _lines = new(report.Language);
    private readonly ProfileLines _profile = new(vocabulary, report.Language);

    /// <summary>Sentences of the dialog's own.</summary>
    public void Sentences(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            text.Line(sentence);
    }

    /// <summary>The three lists, shortened.</summary>
    public void Lists()
    {
        foreach (var list in MeasureList.Of(report))
            List(list, Most);
    }

    /// <summary>One list in full.</summary>
    /// <param name="list">The list.</param>
    /// <param name="from">How many of its measures to leave out.</param>
    public void Whole(MeasureList list, int from = 0) => List(list with { Measures = [.. list.Measures.Skip(from)] }, int.MaxValue);

    /// <summary>What changed since an earlier match, with the measures that it changed for.</summary>
    public void Changes(MatchReport before)
    {
        var changes = VerdictChanges.Between(before, report);
        text.Line(changes.Text(report.Language) is { } sentence ? MatchWords.Format(_words.Changed, sentence) : _words.Unchanged);
        foreach (var (heading, ids) in new[] { (_words.NowFit, changes.NowFit), (_words.NoLongerFit, changes.NoLongerFit), (_words.NowExcluded, changes.NowExcluded) })
        {
            if (ids.Count > 0)
                Items($"{heading} ({ids.Count})", [.. report.Measures.Where(measure => ids.Contains(measure.Measure.Id))], Most, null);
        }

        text.Line(MatchTotals.Of(report));
    }

    /// <summary>What was said differently, and the next question.</summary>
    public void Question()
    {
        foreach (var contradiction in report.Profile.Contradictions.Where(contradiction => contradiction.Fact.Name != report.NextQuestion?.Fact))
            text.Line(_profile.Contradiction(contradiction));
        text.Line(report.NextQuestion?.Text ?? _words.Complete);
    }

    /// <summary>Some measures, each with what decides and why.</summary>
    public void Traces(IReadOnlyList<MatchedMeasure> measures)
    {
        foreach (var measure in measures)
        {
            text.Line(measure.Verdict switch
            {
                Verdict.Fits => MatchWords.Format(_words.VerdictFits, _lines.Title(measure), measure.Benefit.Text),
                Verdict.DoesNotFit => MatchWords.Format(_words.VerdictMisses, _lines.Title(measure)),
                _ => MatchWords.Format(_words.VerdictOpen, _lines.Title(measure)),
            });
            foreach (var condition in measure.Conditions.OrderBy(condition => !measure.Deciding.Contains(condition.N)))
                text.Item(_lines.Condition(condition), measure.Measure.Id, condition.Quotation);
            if (measure.Verdict == Verdict.Fits)
                text.Item(measure.Benefit.Text, measure.Measure.Id, measure.Measure.Benefit.Quotation);
            foreach (var caveat in measure.Caveats)
                text.Item(MatchWords.Format(_words.Unless, caveat.Text), measure.Measure.Id, caveat.Quotation);
            if (measure.Verdict == Verdict.Fits && measure.Measure.NextStep is { } next)
                text.Item(MatchWords.Format(_words.NextStep, next.Text.In(report.Language)), measure.Measure.Id, next.Quotation is { } quotation ? [quotation] : []);
        }
    }

    /// <summary>What would have to change for measures that do not fit, by what can change it.</summary>
    public void NearMisses(IReadOnlyList<MatchedMeasure> measures)
    {
        var changes = measures.SelectMany(measure => (measure.NearMiss ?? []).Select(change => (Measure: measure, Change: change))).ToList();
        if (changes.Count == 0)
            text.Line(_words.NoNearMisses);
        foreach (var (kind, heading) in new[] { (Changeability.Changeable, _words.Changeable), (Changeability.Time, _words.Time), (Changeability.Fixed, _words.Fixed) })
        {
            var of = changes.Where(one => one.Change.Kind == kind).OrderBy(one => one.Measure.NearMiss!.Count).ToList();
            if (of.Count == 0)
                continue;
            text.Line($"{heading} ({of.Count})");
            foreach (var (measure, change) in of.Take(Most))
            {
                text.Item(
                    MatchWords.Format(_words.Change, _lines.Title(measure), change.Fact.Label.In(report.Language), change.From.Length > 0 ? change.From : _words.Unknown, change.To),
                    measure.Measure.Id, MeasureLines.Quotations(measure));
            }
        }
    }

    private void List(MeasureList list, int most) => Items(list.Heading, list.Measures, most, list.SayForAll);

    private void Items(string heading, IReadOnlyList<MatchedMeasure> measures, int most, string? sayForAll)
    {
        text.Line(heading);
        foreach (var measure in measures.Take(most))
            text.Item(_lines.Line(measure), measure.Measure.Id, MeasureLines.Quotations(measure));
        if (measures.Count > most)
            text.Item(sayForAll is null ? $"+{measures.Count - most}" : MatchWords.Format(_words.More, measures.Count - most, sayForAll));
        if (measures.Count == 0)
            text.Item(_words.None);
    }
}

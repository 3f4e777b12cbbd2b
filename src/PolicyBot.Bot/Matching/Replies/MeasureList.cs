using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Eligibility.Matching;

namespace PolicyBot.Bot.Matching.Replies;

/// <summary>One of a match's three lists.</summary>
/// <param name="Verdict">What its measures have in common.</param>
/// <param name="Heading">What stands above it, with how many they are.</param>
/// <param name="SayForAll">What to say to see all of it.</param>
/// <param name="Measures">Its measures, the most telling first.</param>
internal sealed record MeasureList(Verdict Verdict, string Heading, string SayForAll, IReadOnlyList<MatchedMeasure> Measures)
{
    /// <summary>The lists of a report: what fits, what does not, what needs information.</summary>
    public static IReadOnlyList<MeasureList> Of(MatchReport report)
    {
        var words = MatchWords.In(report.Language);
        var (fits, misses, open) = (With(report, Verdict.Fits), With(report, Verdict.DoesNotFit), With(report, Verdict.NeedsInformation));
        return
        [
            // Most money first, then what has a figure at all.
            Listed(Verdict.Fits, words.FitsHeading, words.AllFits, fits.OrderByDescending(Money).ThenBy(measure => measure.Benefit.Unit is null)),
            // The nearest first.
            Listed(Verdict.DoesNotFit, words.MissesHeading, words.AllMisses, misses.OrderBy(measure => measure.NearMiss?.Count ?? int.MaxValue)),
            Listed(Verdict.NeedsInformation, words.OpenHeading, words.AllOpen, open.OrderBy(measure => measure.Deciding.Count)),
        ];

        static MeasureList Listed(Verdict verdict, string heading, string say, IEnumerable<MatchedMeasure> measures)
        {
            MatchedMeasure[] all = [.. measures];
            return new MeasureList(verdict, MatchWords.Format(heading, all.Length), say, all);
        }
    }

    private static IEnumerable<MatchedMeasure> With(MatchReport report, Verdict verdict) =>
        report.Measures.Where(measure => measure.Verdict == verdict);

    private static decimal Money(MatchedMeasure measure) =>
        measure.Benefit.Amount?.High ?? (measure.Benefit.Unit == "yuan" ? measure.Benefit.Figure?.High ?? measure.Benefit.Figure?.Low : null) ?? 0;
}

using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Eligibility.Matching;

namespace PolicyBot.Bot.Matching.Replies;

/// <summary>Tells how many measures fit, in one sentence.</summary>
internal static class MatchTotals
{
    /// <summary>The sentence.</summary>
    public static string Of(MatchReport report)
    {
        return MatchWords.Format(MatchWords.In(report.Language).Totals, Count(Verdict.Fits), Count(Verdict.DoesNotFit), Count(Verdict.NeedsInformation));

        int Count(Verdict verdict) => report.Measures.Count(measure => measure.Verdict == verdict);
    }
}

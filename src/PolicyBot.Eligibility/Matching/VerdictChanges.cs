using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Eligibility.Matching;

/// <summary>What another fact changed.</summary>
/// <param name="NowFit">The ids of the measures that fit now and did not before.</param>
/// <param name="NoLongerFit">The ids of those that fitted before and do not now.</param>
/// <param name="NowExcluded">The ids of those that were open before and do not fit now.</param>
public sealed record VerdictChanges(IReadOnlyList<string> NowFit, IReadOnlyList<string> NoLongerFit, IReadOnlyList<string> NowExcluded)
{
    /// <summary>What changed from one report to the next.</summary>
    /// <param name="before">The earlier report.</param>
    /// <param name="after">The later one.</param>
    public static VerdictChanges Between(MatchReport before, MatchReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var earlier = before.Measures.ToDictionary(measure => measure.Measure.Id, measure => measure.Verdict);
        return new VerdictChanges(
            Where((was, now) => was != Verdict.Fits && now == Verdict.Fits),
            Where((was, now) => was == Verdict.Fits && now != Verdict.Fits),
            Where((was, now) => was == Verdict.NeedsInformation && now == Verdict.DoesNotFit));

        IReadOnlyList<string> Where(Func<Verdict?, Verdict, bool> changed) =>
            [.. after.Measures.Where(measure => changed(earlier.TryGetValue(measure.Measure.Id, out var was) ? was : null, measure.Verdict)).Select(measure => measure.Measure.Id)];
    }

    /// <summary>The changes in one sentence, such as "2 more fit, 1 no longer does"; <c>null</c> when nothing changed.</summary>
    /// <param name="language">The reader's language.</param>
    public string? Text(Language language)
    {
        var english = language == Language.English;
        string?[] parts =
        [
            NowFit.Count == 0 ? null : english ? $"{NowFit.Count} more {(NowFit.Count == 1 ? "fits" : "fit")}" : $"新增{NowFit.Count}项符合",
            NoLongerFit.Count == 0 ? null : english ? $"{NoLongerFit.Count} no longer {(NoLongerFit.Count == 1 ? "does" : "do")}" : $"{NoLongerFit.Count}项不再符合",
            NowExcluded.Count == 0 ? null : english ? $"{NowExcluded.Count} {(NowExcluded.Count == 1 ? "is" : "are")} ruled out" : $"{NowExcluded.Count}项已排除",
        ];
        var said = parts.OfType<string>().ToList();
        return said.Count == 0 ? null : string.Join(english ? ", " : "，", language == Language.TraditionalChinese ? said.Select(TraditionalChinese.Of) : said);
    }
}

using System.Text.RegularExpressions;
using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether a sentence denies the very words that the passage denies: "not by the applicant" is not "not by a laboratory", and
/// who "may not apply" may not apply.</summary>
internal static partial class PolarityCheck
{
    // So many words after a denial are what it denies.
    private const int Reach = 3;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What is wrong, in plain English.</summary>
    public static IEnumerable<string> Problems(Comparison comparison)
    {
        var said = comparison.Said;
        if (comparison.Best is not { Reading: var there } || there.IsChinese != said.IsChinese)
            yield break;
        var (here, source) = (Denied(said), Denied(there));
        var stated = Stated(there);
        // What the passage denies may be told from what it only makes an exception of by another part of it.
        var elsewhere = comparison.Sentences.Where(pair => pair.Sentence.Reading != there).SelectMany(pair => Denied(pair.Sentence.Reading).All).ToHashSet();
        if (here.First.FirstOrDefault(key => stated.Contains(key) && !source.All.Contains(key) && !elsewhere.Contains(key)) is { } denied)
            yield return $"It denies '{denied}', which the passages state.";
        if (source.First.FirstOrDefault(key => !stated.Contains(key) && Stated(said).Contains(key) && !here.All.Contains(key) && !HasSoftDenial(said)) is { } left)
            yield return $"It states '{left}', which the passages deny.";
    }

    private static bool HasSoftDenial(TextReading reading) =>
        reading.Clauses.Any(clause => (clause.Cues & (Cues.Negation | Cues.SoftNegation)) != 0);

    // The words that are denied: the first after each denial, and all that it reaches.
    private static (List<string> First, HashSet<string> All) Denied(TextReading reading)
    {
        var first = new List<string>();
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (span, isFirm) in Denials(reading.Text))
        {
            var words = Words(reading).Where(word => word.Span.Start >= span.End).TakeWhile(word => !Stop().IsMatch(reading.Text[span.End..word.Span.Start])).Take(Reach).ToList();
            if (isFirm && words.Count > 0)
                first.Add(words[0].Key);
            all.UnionWith(words.Select(word => word.Key));
            if (isFirm)
                continue;
            // "Payment is suspended", "the certificate is void": a softer denial denies what stands before it too.
            all.UnionWith(Words(reading).Where(word => word.Span.End <= span.Start).TakeLast(Reach).Select(word => word.Key));
            all.UnionWith(Words(reading).Where(word => word.Span.Start >= span.Start && word.Span.End <= span.End).Select(word => word.Key));
        }

        return (first, all);
    }

    // The words that are not denied at least once.
    private static HashSet<string> Stated(TextReading reading)
    {
        var denied = new HashSet<Span>();
        foreach (var (span, _) in Denials(reading.Text))
            denied.UnionWith(Words(reading).Where(word => word.Span.Start >= span.End).TakeWhile(word => !Stop().IsMatch(reading.Text[span.End..word.Span.Start])).Take(Reach).Select(word => word.Span));
        return Words(reading).Where(word => !denied.Contains(word.Span)).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<(Span Span, string Key)> Words(TextReading reading) =>
        reading.Units.Where(unit => unit.Key is string).Select(unit => (unit.Span, (string)unit.Key)).DistinctBy(word => word.Span);

    private static IEnumerable<(Span Span, bool IsFirm)> Denials(string text)
    {
        // A bound is no denial: blanked, so that places stay.
        var plain = CueReader.NoDenials().Replace(text, match => new string(' ', match.Length));
        return Firm().Matches(plain).Select(match => (new Span(match.Index, match.Index + match.Length), true))
            .Concat(Soft().Matches(plain).Select(match => (new Span(match.Index, match.Index + match.Length), false)));
    }

    [GeneratedRegex(@"\b(?:not|no|never|nor|neither|nothing|nobody|none|cannot|without)\b|n't\b|(?:不得|不予|不能|不可|不会|不再|没有|未|无需|不)", Options)]
    private static partial Regex Firm();

    [GeneratedRegex(@"\b(?:fail\w*|exempt\w*|exclud\w*|except\w*|suspend\w*|withh[oe]ld\w*|disqualif\w*|ineligible|inadmissible|reject\w*|refus\w*|barred|prohibit\w*|forbid\w*|void\w*|revok\w*|cancel\w*|instead|other than|rather than|unless|los[et]\w*|lost|miss(?:es|ed|ing)?|stop\w*|only|late)\b|取消|撤销|除外|暂停|中止|逾期|拒|禁止|仅|只", Options)]
    private static partial Regex Soft();

    [GeneratedRegex(@"[,;:.，；：。、!?！？]|\b(?:but|and|until|if|when)\b", Options)]
    private static partial Regex Stop();
}

using System.Text.RegularExpressions;
using PolicyBot.Bot.Memory;
using PolicyBot.Documents.Text;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Bot.Matching.Intents;

/// <summary>Finds the measures that words mean: by their names, or as those just talked of.</summary>
internal static partial class MeasureReference
{
    // So much of what the words say must stand in the measure's names.
    private const double Enough = 0.6;

    // Who means more than these means no measure in particular.
    private const int Most = 6;

    private static readonly (string Words, string[] Instruments)[] Kinds =
    [
        ("reward|award|bonus|prize|奖励|奖金", ["reward"]),
        ("subsid(?:y|ies)|grant|补贴|补助|资助", ["subsidy", "reward"]),
        ("loan|credit|贷款", ["loan"]), ("bond|债", ["bond"]), ("fund|基金", ["fund"]), ("guarantee|担保", ["guarantee"]),
        ("insurance|保险", ["insurance"]), ("refund|退税", ["tax-refund"]), ("deduction|扣除", ["tax-deduction"]),
        ("land|用地|土地", ["land"]), ("electricity|energy|电价|电费|用电", ["energy"]), ("pilot|试点", ["pilot"]), ("recognition|title|rating|认定|称号", ["recognition"]),
    ];

    /// <summary>The measures whose names words say; none where they name none, or too many.</summary>
    public static IReadOnlyList<MatchedMeasure> Named(string words, IReadOnlyList<MatchedMeasure> measures)
    {
        var terms = TermsOf(words);
        if (terms.Count == 0)
            return [];
        var names = measures.Select(measure => TermsOf($"{measure.Measure.Title.English} {measure.Measure.Title.Chinese}")).ToList();
        var weights = terms.ToDictionary(term => term, term => Math.Log(1 + ((double)measures.Count / (1 + names.Count(name => name.Contains(term))))));
        var total = weights.Values.Sum();
        var scored = measures.Zip(names, (measure, name) => (Measure: measure, Score: Score(measure, name))).OrderByDescending(one => one.Score).ToList();
        var best = scored.FirstOrDefault().Score;
        if (best < Enough)
            return [];
        MatchedMeasure[] named = [.. scored.Where(one => one.Score >= best - 0.01).Select(one => one.Measure)];
        return named.Length <= Most ? named : [];

        double Score(MatchedMeasure measure, HashSet<string> name)
        {
            var document = TermsOf(measure.Measure.Quotation.DocumentTitle);
            // The policy's name helps to tell measures apart, but names none by itself.
            return name.Overlaps(terms) ? terms.Sum(term => name.Contains(term) ? weights[term] : document.Contains(term) ? weights[term] : 0) / total : 0;
        }
    }

    /// <summary>Whether words point at what was talked of ("it", "the reward", "这个奖励"), and say nothing else.</summary>
    public static bool Points(string words) => Pointing().IsMatch(SimplifiedChinese.Of(words));

    /// <summary>The measures of the places just cited, of the kind that the words name where they name one.</summary>
    public static IReadOnlyList<MatchedMeasure> TalkedOf(string words, IReadOnlyList<CitedPlace> cited, IReadOnlyList<MatchedMeasure> measures)
    {
        var there = OfKind(words, [.. measures.Where(measure => QuotationsOf(measure.Measure).Any(quotation => cited.Any(place =>
            place.DocumentId == quotation.DocumentId && place.Start < quotation.Span.End && quotation.Span.Start < place.End)))]);
        if (there.Count == 0)
            there = OfKind(words, [.. measures.Where(measure => cited.Any(place => place.DocumentId == measure.Measure.Quotation.DocumentId))]);
        return there.Count <= Most ? there : [];
    }

    private static IReadOnlyList<MatchedMeasure> OfKind(string words, IReadOnlyList<MatchedMeasure> measures)
    {
        var kinds = Kinds.Where(kind => Regex.IsMatch(words, kind.Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).ToList();
        // The first kind that any of them is of: a subsidy is often called a reward, but a reward seldom a subsidy.
        foreach (var instrument in kinds.SelectMany(kind => kind.Instruments))
        {
            if (measures.Where(measure => measure.Measure.Instrument == instrument).ToList() is { Count: > 0 } of)
                return of;
        }

        return measures;
    }

    private static IEnumerable<Quotation> QuotationsOf(Measure measure) =>
        [measure.Quotation, measure.Benefit.Quotation, .. measure.Conditions.Select(condition => condition.Quotation)];

    private static HashSet<string> TermsOf(string text)
    {
        var plain = SimplifiedChinese.Of(text).ToLowerInvariant();
        var terms = EnglishWord().Matches(plain).Select(match => match.Value.TrimEnd('s')).Where(word => !Stop.Contains(word)).ToHashSet();
        foreach (Match run in Chinese().Matches(ChineseStop().Replace(plain, " ")))
        {
            for (var i = 0; i + 1 < run.Length; i++)
                terms.Add(run.Value.Substring(i, 2));
        }

        return terms;
    }

    private static readonly HashSet<string> Stop =
    [
        "the", "a", "an", "of", "for", "to", "in", "on", "at", "by", "with", "and", "or", "it", "thi", "that", "these", "those", "our", "we", "u", "i", "my", "me", "is", "are", "be", "can",
        "do", "doe", "get", "one", "company", "companie", "enterprise", "firm", "which", "what", "please", "measure", "policy", "policie", "under", "from",
    ];

    [GeneratedRegex(@"[a-z0-9][a-z0-9&]*", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"[\u4e00-\u9fff]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[的了吗呢这那该项我们个]", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseStop();

    [GeneratedRegex(@"^\W*(?:(?:for\s+|to\s+)?(?:it|this|that|them|these|those|(?:the|this|that|these|those)(?:\s+same)?\s+(?:\w+\s+)?(?:rewards?|awards?|bonus|prize|subsid(?:y|ies)|grants?|loans?|bonds?|funds?|money|support|refunds?|deductions?|benefits?|measures?|polic(?:y|ies)|recognition|title|rating|pilot|guarantee|insurance|programme|program|scheme|one|ones)))?\W*(?:too|as\s+well|now|then|already|也)?\W*$|^\W*(?:(?:这|那|该|此|上述|以上|刚才)?(?:个|项|些|笔|种|说)?的?(?:奖励|奖金|补贴|补助|资助|贷款|基金|担保|保险|退税|优惠|扣除|用地|认定|称号|试点|政策|措施|支持|扶持|资金|项目|钱)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();
}

using System.Text.RegularExpressions;
using PolicyBot.Documents.Values;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Reads values together with the words around them that change what they mean.</summary>
internal static partial class ValueReading
{
    // How far from a value the words that bound it or say per what it is paid may stand, in UTF-16 units.
    private const int NounReach = 60;
    private const int PeriodReach = 36;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The values of <paramref name="text"/> in order.</summary>
    public static IReadOnlyList<StatedValue> Read(string text)
    {
        var quantities = QuantityReader.Read(text);
        var values = new List<StatedValue>(quantities.Count);
        for (var index = 0; index < quantities.Count; index++)
        {
            var quantity = quantities[index];
            var from = index > 0 ? quantities[index - 1].End : 0;
            var to = index + 1 < quantities.Count ? quantities[index + 1].Start : text.Length;
            var before = text[Math.Max(from, quantity.Start - NounReach)..quantity.Start];
            var after = text[quantity.End..Math.Min(to, quantity.End + PeriodReach)];
            (before, after) = (SentenceBefore().Replace(before, ""), SentenceAfter().Replace(after, ""));
            var bound = BoundOf(quantity, text[..quantity.Start], before, after);
            // "Over 1, 5 or 10 million": the bound stands for all that follow.
            if (bound == Bound.Exact && values.Count > 0 && values[^1].Quantity.Kind == quantity.Kind && ListJoin().IsMatch(text[from..quantity.Start]))
                bound = values[^1].Bound;
            values.Add(new StatedValue(quantity, bound, PeriodOf(quantity, before, after), WorkingTime().IsMatch(text[quantity.Start..quantity.End])));
        }

        // "Half of the grant" is 50% of it.
        values.AddRange(Half().Matches(text).Select(match => new StatedValue(
            new Quantity(QuantityKind.Rate, match.Index, match.Index + match.Length, 50, null, "percent", Bound.Exact), Bound.Exact, null, false)));
        values.Sort((one, other) => one.Quantity.Start.CompareTo(other.Quantity.Start));
        return values;
    }

    private static Bound BoundOf(Quantity quantity, string whole, string before, string after)
    {
        // What goes up to 95% is 95% then.
        if (quantity.Bound == Bound.AtMost && (Rising().IsMatch(before) || FromUpTo().IsMatch(whole)))
            return Bound.Exact;
        if (quantity.Bound != Bound.Exact)
            return quantity.Bound;
        var clause = ClauseStart().Match(before) is { Success: true } mark ? before[(mark.Index + mark.Length)..] : before;
        if (quantity.Kind is QuantityKind.Date or QuantityKind.DateWithoutYear)
        {
            return DeadlineBefore().IsMatch(clause) ? Bound.AtMost
                : StartBefore().IsMatch(clause) ? Bound.AtLeast
                : Deadline().IsMatch(after) ? Bound.AtMost
                : StartAfter().IsMatch(after) ? Bound.AtLeast : Bound.Exact;
        }

        return Most().IsMatch(clause) || MostAfter().IsMatch(after) ? Bound.AtMost
            : Least().IsMatch(clause) || LeastAfter().IsMatch(after) ? Bound.AtLeast : Bound.Exact;
    }

    private static string? PeriodOf(Quantity quantity, string before, string after)
    {
        if (quantity.Kind is QuantityKind.Date or QuantityKind.DateWithoutYear)
            return null;
        var near = before.Length > PeriodReach ? before[^PeriodReach..] : before;
        foreach (var (name, pattern) in Periods)
        {
            if (pattern.IsMatch(after) || pattern.IsMatch(near))
                return name;
        }

        return null;
    }

    /// <summary>Whether <paramref name="text"/> says anywhere that something is per that time.</summary>
    public static bool MentionsPeriod(string text, string period) => Array.Exists(Periods, one => one.Name == period && one.Pattern.IsMatch(text));

    private static readonly (string Name, Regex Pattern)[] Periods =
    [
        ("once", Once()), ("month", Monthly()), ("day", Daily()), ("week", Weekly()), ("quarter", Quarterly()), ("year", Yearly()),
    ];

    [GeneratedRegex(@"\bhalf of\b|\bhalf (?=the\b)|(?<![0-9一二两三])一半", Options)]
    private static partial Regex Half();

    [GeneratedRegex(@"^\s*(?:、|,|or|或|或者)\s*$", Options)]
    private static partial Regex ListJoin();

    [GeneratedRegex("working|business|workday|工作日|交易日", Options)]
    private static partial Regex WorkingTime();

    [GeneratedRegex(@"\b(?:rise[sn]?|rising|rose|increase[sd]?|raised?|climbs?|climbed)(?: further)? up to\s*$", Options)]
    private static partial Regex Rising();

    // "From less than 2 million then up to 260 million now".
    [GeneratedRegex(@"\b(?:rise[sn]?|rising|rose|increase[sd]?|grow[ns]?|grew|growing)\b[^;；。]*\bfrom\b[^;；。]*\bup to\s*$", Options)]
    private static partial Regex FromUpTo();

    // What belongs to the sentence before or after.
    [GeneratedRegex(@"^.*(?:[;；。]|\.\s)", Options | RegexOptions.Singleline)]
    private static partial Regex SentenceBefore();

    [GeneratedRegex(@"(?:[;；。]|\.\s).*$", Options | RegexOptions.Singleline)]
    private static partial Regex SentenceAfter();

    // The last mark that ends a clause.
    [GeneratedRegex("[,;，；。、](?=[^,;，；。、]*$)|[.](?= [^.]*$)", Options)]
    private static partial Regex ClauseStart();

    [GeneratedRegex(@"\b(?:maximum|max\.?|caps?|capped|ceiling|(?:upper )?limit\w*|not exceed\w*|up to|at most|top)\b|最高|最多|上限|封顶|不超过", Options)]
    private static partial Regex Most();

    [GeneratedRegex(@"^\W{0,3}(?:maximum|at (?:the )?most|cap|ceiling|(?:upper )?limit|or (?:less|below|under|fewer|lower|shorter)|封顶|为上限|以内|以下)", Options)]
    private static partial Regex MostAfter();

    [GeneratedRegex(@"\b(?:minimum|min\.?|at least|threshold|lower limit|floor)\b|最低|下限|门槛|至少", Options)]
    private static partial Regex Least();

    [GeneratedRegex(@"^\W{0,3}(?:minimum|at (?:the )?least|or (?:more|above|over|higher|longer|greater)|为下限|以上)", Options)]
    private static partial Regex LeastAfter();

    [GeneratedRegex(@"\b(?:until|till|through|by|before|and|to|no later than|not later than|up to)(?: the| end of)*\s*$|\b(?:deadline|due|clos\w+|expir\w+|ends?|ending|latest)\b[^.,;]{0,24}$|(?:截止|截至|止|至|到期|届满|有效期)[^，。；]{0,6}$|到\s*$", Options)]
    private static partial Regex DeadlineBefore();

    [GeneratedRegex(@"\b(?:from|since|between|as of|starting|beginning)(?: the)?\s*$|\b(?:starts?|started|begins?|began|opens?|opened|opening|enter\w* into (?:force|effect)|(?:takes?|took) effect|effective|comes? into (?:force|effect)|came into (?:force|effect))\b[^.,;]{0,24}$|(?:自|从)\s*$", Options)]
    private static partial Regex StartBefore();

    [GeneratedRegex(@"^\W{0,3}(?:is the (?:deadline|closing)|deadline|at the latest|截止|止|前|到期|届满|失效)", Options)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"^\s*(?:起|生效|施行|开始)", Options)]
    private static partial Regex StartAfter();

    [GeneratedRegex(@"\b(?:one-off|one-time|once|lump[- ]sum|single payment)\b|一次性", Options)]
    private static partial Regex Once();

    [GeneratedRegex(@"\b(?:monthly|(?:per|a|each|every) month)\b|每[^，。；,]{0,3}月|按月|月均", Options)]
    private static partial Regex Monthly();

    [GeneratedRegex(@"\b(?:daily|(?:per|each|every) day)\b|每[^，。；,]{0,2}(?:日|天)", Options)]
    private static partial Regex Daily();

    [GeneratedRegex(@"\b(?:weekly|(?:per|each|every) week)\b|每[^，。；,]{0,2}周", Options)]
    private static partial Regex Weekly();

    [GeneratedRegex(@"\b(?:quarterly|(?:per|each|every) quarter)\b|每[^，。；,]{0,2}季", Options)]
    private static partial Regex Quarterly();

    [GeneratedRegex(@"\b(?:annual\w*|yearly|in one year|(?:per|a|each|every) (?:\w+ )?year|per annum)\b|每[^，。；,]{0,3}年|(?<![上本下当近])年度|按年|年均|年化|全年|年(?=研发|营业|产值|销售|利润|利率|节能|收入|投入|增长|检|度上限)", Options)]
    private static partial Regex Yearly();
}

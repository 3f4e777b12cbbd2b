using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Values;

/// <summary>Reads how the words around a value bound it.</summary>
static partial class Bounds
{
    // No bounding phrase is longer.
    const int Reach = 40;

    /// <summary>The bound of the value at [<paramref name="start"/>, <paramref name="end"/>) of readable text.</summary>
    internal static Bound Of(string text, int start, int end, QuantityKind kind)
    {
        var before = text[Math.Max(0, start - Reach)..start];
        var after = text[end..Math.Min(text.Length, end + Reach)];
        return kind is QuantityKind.Date or QuantityKind.DateWithoutYear
            ? Named(DateSuffix().Match(after)) ?? Named(DatePrefix().Match(before)) ?? Bound.Exact
            : OddMagnitude().IsMatch(text[start..end]) ? Bound.MoreThan
            : Named(Prefix().Match(before)) ?? Named(Suffix().Match(after))
                ?? (kind is QuantityKind.Duration ? Named(TimeSuffix().Match(after)) ?? Named(TimePrefix().Match(before)) : null) ?? Bound.Exact;
    }

    private static Bound? Named(Match match)
    {
        if (!match.Success)
            return null;
        return match.Groups["least"].Success ? Bound.AtLeast
            : match.Groups["more"].Success ? Bound.MoreThan
            : match.Groups["most"].Success ? Bound.AtMost
            : match.Groups["less"].Success ? Bound.LessThan : Bound.About;
    }

    // Ordered so that "no more than" is not read as "more than": the earliest start wins, as the pattern ends at the value.
    [GeneratedRegex(
        @"(?:(?<![A-Za-z])(?:(?<least>at (?:the )?least|(?:not?|nor)(?: be)?(?: any)? (?:less|lower|fewer|smaller) than|(?:not?|never) (?:be |fall )?below|(?:a )?minimum(?: of)?|starting (?:from|at)|as (?:much|many) as or more than)"
        + @"|(?<most>(?<!opening |adding )up to|at (?:the )?most|(?:not?|cannot|nor|never)(?: to| be)?(?: any)? (?:exceed(?:s|ing)?|(?:more|higher|greater|larger|longer) than|above|over)|(?:a )?maximum(?: of)?|capped at|limited to|(?:a )?(?:cap|ceiling|limit) of|as (?:much|many|high) as)"
        + @"|(?<more>(?:more|greater|higher|larger|longer) than|over|exceed(?:s|ed|ing)?|in excess of|above|upwards? of|surpass(?:es|ed|ing)?)"
        + @"|(?<less>(?:less|fewer|lower|smaller|shorter) than|below|under)"
        + @"|(?<about>about|approximately|around|roughly|nearly|almost|some|approx\.?|circa|ca\.|an? estimated|close to))(?: (?:a|an|the|total(?: of)?))?"
        + "|(?<least>≥|>=|不(?:得)?(?:低于|低於|少于|少於|小于|小於)(?:[\u4e00-\u9fff]{1,12}的)?|至少|最低(?:为|為)?|大于等于|(?<![未不])[满滿])"
        + "|(?<most>≤|<=|不(?:得)?(?:超过|超過|高于|高於|多于|多於|大于|大於)(?:[\u4e00-\u9fff]{1,12}的)?|最高(?:可达|可達|可|为|為|给予|給予|不超过|不超過)?|最多|至多|上限(?:为|為)?|小于等于)"
        + "|(?<more>>|(?<!不|不得)(?:超过|超過|大于|大於|高于|高於|多于|多於)|逾|突破|超)"
        + "|(?<less><|(?<!不|不得)(?:低于|低於|少于|少於|小于|小於)|不足|不到|[未不][满滿])"
        + "|(?<about>大?[约約]占?|将近|將近|大概|接近)) ?$", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?: (?:or|and) (?:(?<least>more|above|over|higher|greater|longer|older|upwards?)|(?<most>less|below|under|fewer|lower|shorter|younger)|(?<about>so))\b"
        + @"| ?(?<least>\+)(?![0-9A-Za-z])| at (?<least>least|minimum)\b| at (?<most>most|maximum)\b"
        + "| ?(?:\\(含(?:本数|本數)?\\))?(?<least>及?以上|或以上|起(?![始来止草]))| ?(?:\\(含(?:本数|本數)?\\))?(?<most>及?以下|或以下|以内|以內|之内|之內)| ?(?<about>左右|上下))", RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();

    // 800多万 is more than 8 million.
    [GeneratedRegex("[多余餘][万萬亿億]")]
    private static partial Regex OddMagnitude();

    [GeneratedRegex(@"(?<![A-Za-z])(?<most>within)(?: (?:a period of|the (?:next|first|following)|a))? ?$", RegexOptions.IgnoreCase)]
    private static partial Regex TimePrefix();

    [GeneratedRegex("^ ?(?<most>内(?![部容])|內(?![部容]))")]
    private static partial Regex TimeSuffix();

    [GeneratedRegex(@"(?:(?<![A-Za-z])(?:(?<less>before|prior to)|(?<most>by|until|till|no later than|not later than|on or before|up to)|(?<more>after)|(?<least>since|from|starting|as of|on or after|effective)|(?<about>around|about|circa))(?: (?:the|year))?"
        + "|(?<most>截至|截止到?|不晚于|不迟于)|(?<least>自从?|从)) ?$", RegexOptions.IgnoreCase)]
    private static partial Regex DatePrefix();

    [GeneratedRegex("^ ?(?:\\(含\\))?(?:(?<less>(?:之|以)?前(?![三两五十后])|之前)|(?<more>(?:之|以)后|之後|以後)|(?<least>起(?![始来草])|以来|以來)|(?<most>止|为止|為止)|(?<about>前后|左右))")]
    private static partial Regex DateSuffix();
}

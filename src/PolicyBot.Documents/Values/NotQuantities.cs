using System.Text.RegularExpressions;
using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Values;

/// <summary>Finds numbers that name or order things and measure nothing: document and article numbers, addresses, list
/// marks, levels, standards, ratios, telephone numbers.</summary>
static partial class NotQuantities
{
    /// <summary>Where no quantity may begin, in order of start; spans may overlap.</summary>
    /// <param name="text">The text as given.</param>
    /// <param name="readable">The same text as <see cref="ReadableText"/>.</param>
    internal static List<Span> Find(string text, string readable) =>
    [
        .. DocumentNumbers.Find(text).Select(number => new Span(number.Start, number.End))
            .Concat(ArticleReferences.Find(text).Select(reference => new Span(reference.Start, reference.End)))
            .Concat(Names().Matches(readable).Concat(Marks().Matches(readable)).Concat(ChineseNames().Matches(readable))
                .Select(match => new Span(match.Index, match.Index + match.Length)))
            .OrderBy(span => span.Start),
    ];

    // Addresses; standards; numbered parts and levels; ratios and sums of names ("3+2"); telephone numbers; plan names.
    [GeneratedRegex(@"https?://[^\s]+|\bwww\.[^\s]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
        + @"|\b(?:ISO|IEC|IEEE|GB|RFC|EN|HS)(?:/[A-Z]+)?[ -]?\d[\d.:-]*"
        + @"|\b(?:levels?|grades?|class(?:es)?|tiers?|types?|categor(?:y|ies)|phases?|stages?|steps?|tables?|figures?|fig\.|annex(?:es)?|appendi(?:x|ces)|parts?|chapters?|sections?|sec\.|sectors?|items?"
        + @"|forms?|versions?|editions?|nos?\.|numbers?|rooms?|floors?|pages?|notes?|schedules?|clauses?|paragraphs?|options?|scenarios?|building|window)[ .]{0,2}"
        + @"(?!\d{4}\b(?! ?%))\d+(?:\.\d+)*(?:(?: and | or |, |-)\d+(?:\.\d+)*)?(?!,?\d| ?(?:%|percent|yuan|hundred|thousand|million|billion|trillion))"
        + @"|\b(?:hotline|tel|phone|fax|wechat|qq|id)[ :.]{0,2}\d[\d-]+|\b(?:level|grade|class|tier|type|phase|stage|step|part|chapter|section|item) (?:one|two|three|four|five|six|seven|eight|nine|ten)\b"
        + @"|(?<![\d.])\d{1,9}(?:\.\d{1,9})?(?: ?[/+] ?|:| : )\d{1,9}(?:\.\d{1,9})?(?![\d/]{0,6}/\d)(?! ?[年月%])|\b1[3-9]\d{9}\b|\b(?:\+\d{1,3}[- ])?\(?0\d{2,3}\)?[- ]?\d{7,8}\b|\b\d{3,4}-\d{3,4}-\d{4}\b"
        + @"|\b(?:\d+(?:st|nd|rd|th)|\w+(?:th|st|nd|rd)) five-year\b", RegexOptions.IgnoreCase)]
    private static partial Regex Names();

    // Marks of list items and headings at the start of a line or, before a capital, of a sentence; a lone number in brackets.
    [GeneratedRegex(@"^[ \u2009\t>#*•·-]*(?:\(? ?\d{1,3}(?:\.\d{1,3})* ?(?:\)|[、.)](?!\d))|\d{1,2}(?:\.\d{1,2}){1,3}(?= +[A-Z\u4e00-\u9fff])|\(?[一二三四五六七八九十]{1,3}[、)])"
        + @"|(?<=[.;。；:!?] {1,3})\d{1,2}[.)、](?= +[A-Z\u4e00-\u9fff])|\( ?\d{1,2} ?\)|(?<=[.;。；:])\(?[一二三四五六七八九十]{1,3}[、)]|\([一二三四五六七八九十]{1,3}\)", RegexOptions.Multiline)]
    private static partial Regex Marks();

    // 第三方, 第2级; 3级; the five-year plans 十四五; set phrases.
    [GeneratedRegex("第 ?(?:\\d{1,6}|[零〇一二三四五六七八九十百两]{1,7}) ?[^\\d ]?|(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[级級]|十[一二三四五]五|三分之[一二]|[二三四五六七八九十]分之[一二三四五六七八九]"
        + "|(?<=分|之|同|统|統|唯|进|進|单|單|万|逐|每|任|某|这|這|那|哪|其|另)一(?!百)")]
    private static partial Regex ChineseNames();
}

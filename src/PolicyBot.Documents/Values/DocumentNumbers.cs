using System.Text.RegularExpressions;
using PolicyBot.Documents.Text;

namespace PolicyBot.Documents.Values;

/// <summary>Finds the official numbers of documents: <c>湘政办发〔2025〕36号</c>, <c>财政部公告2023年第7号</c>,
/// <c>Guobanfa [2025] No. 31</c>, <c>Circular No. 12 of 2024</c>, <c>Regulation (EU) 2024/1689</c>.</summary>
public static partial class DocumentNumbers
{
    /// <summary>All document numbers in <paramref name="text"/>, in order, none overlapping another.</summary>
    public static IReadOnlyList<DocumentNumber> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. English().Matches(text).Select(match => new DocumentNumber(match.Index, match.Index + match.Length, DisplayText.Fold(match.Value)))
                .Concat(Chinese().Matches(text).Select(match => OfChinese(text, match)))
                .OrderBy(number => number.Start),
        ];
    }

    // The issuer's code runs back to the word that leads to it: 根据国发〔2023〕5号 holds 国发〔2023〕5号.
    private static DocumentNumber OfChinese(string text, Match match)
    {
        var code = match.Groups["code"];
        var lead = LeadingWords().Match(code.Value);
        var start = lead.Success ? code.Index + lead.Length : code.Index;
        var end = match.Index + match.Length;
        return new DocumentNumber(start, end, string.Concat(text[start..end].Where(c => !char.IsWhiteSpace(c))));
    }

    [GeneratedRegex(@"\b(?!(?:See|Under|The|In|By|And|Per|With|Of|To|Document|Notice)\s)[A-Z][A-Za-z]{1,40}(?:\s[A-Z][a-z]{1,12}){0,5}\s*[\[〔(【（]\s*(?:19|20)\d\d\s*[\]〕)】）]\s*No\s?\.?\s*\d{1,5}\b"
        + @"|\b(?:(?:Joint|Executive|Ministerial)\s)?(?:Circular|Notice|Announcement|Order|Decree|Bulletin|Document|Regulation|Decision|Law|Act)\s+(?:No\.|Number)\s*\d{1,5}(?:[-/]\d{1,5})?(?:\s+of\s+(?:19|20)\d\d|\s*[\[(]\s*(?:19|20)\d\d\s*[\])])?"
        + @"|\b(?:Regulation|Directive|Decision)\s+\((?:EU|EC|EEC)(?:,\s*Euratom)?\)\s+(?:No\.?\s+)?\d{1,4}/\d{1,4}\b|\bPublic Law\s+\d{2,3}-\d{1,4}\b")]
    private static partial Regex English();

    [GeneratedRegex(@"(?<code>[\u4e00-\u9fff]{1,16})\s*[〔\[【（(﹝]\s*(?:19|20)\d\d\s*[〕\]】）)﹞]\s*第?\s*\d{1,5}\s*[号號]"
        + @"|(?<code>[\u4e00-\u9fff]{0,14}(?:公告|通告|令))\s*[（(]?\s*(?:(?:19|20)\d\d\s*年\s*)?第\s*\d{1,5}\s*[号號]\s*[）)]?")]
    private static partial Regex Chinese();

    [GeneratedRegex("^.*(?:根据|根據|按照|依据|依據|依照|贯彻|貫徹|落实|落實|执行|執行|参照|參照|参见|參見|转发|轉發|印发|印發|文号|文號|文件|通知|的|和|与|與|及|见|見|由|以|在|是|为|為)(?=.)")]
    private static partial Regex LeadingWords();
}

using System.Text.RegularExpressions;
using PolicyBot.Documents.Text;

namespace PolicyBot.Documents.Statements;

/// <summary>Finds quoted titles of policies.</summary>
static partial class PolicyTitles
{
    // Shorter ones are names of things, such as “Elements and Conditions” for a title given before.
    const int FewestWords = 4;

    /// <summary>The quoted titles in a text that are a policy's by their words, in order.</summary>
    internal static IReadOnlyList<PolicyMention> Find(string text)
    {
        var line = DisplayText.Fold(text);
        return
        [
            .. English().Matches(line).Where(match => match.Groups["title"].Value.Split(' ').Length >= FewestWords && EnglishKind().IsMatch(match.Groups["title"].Value))
                .Concat(Chinese().Matches(line).Where(match => ChineseKind().IsMatch(match.Groups["title"].Value)))
                .Select(match => new PolicyMention(line, match.Index, match.Index + match.Length, match.Groups["title"].Value.TrimEnd(' ', ',', '.', ';')))
                .OrderBy(mention => mention.Start),
        ];
    }

    [GeneratedRegex(@"[“”""](?<title>[^“”""]{12,300}?)[”“""]")]
    private static partial Regex English();

    [GeneratedRegex("《(?<title>[^《》]{5,120}(?:〈[^〉]{1,80}〉[^《》]{0,40})?)》")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(?:Opinions?|Measures|Plan|Regulations?|Notice|Guidelines?|Guidance|Provisions|Rules|Law|Act|Program(?:me)?|Scheme|Catalog(?:ue)?|Outline|Decision|Polic(?:y|ies)|Standards|Conditions|Circular|Strategy|Announcement)\b")]
    private static partial Regex EnglishKind();

    [GeneratedRegex("意见|意見|措施|办法|辦法|方案|通知|规定|規定|条例|條例|细则|細則|规划|規劃|计划|計劃|指南|目录|目錄|公告|决定|決定|纲要|綱要|标准|標準|政策|要点|要點|法$")]
    private static partial Regex ChineseKind();
}

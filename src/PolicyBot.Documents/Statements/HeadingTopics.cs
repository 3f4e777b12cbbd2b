using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Statements;

/// <summary>Reads topics from headings and labels: the innermost one that says anything decides.</summary>
static partial class HeadingTopics
{
    internal static HeadingTopic Of(IReadOnlyList<string> headings, string? label)
    {
        var topic = label is null ? HeadingTopic.Unknown : Of(label);
        for (var i = headings.Count - 1; i >= 0 && topic == HeadingTopic.Unknown; i--)
            topic = Of(headings[i]);
        return topic;
    }

    private static HeadingTopic Of(string heading) =>
        OwnServices().IsMatch(heading) ? HeadingTopic.OwnServices
        : Advice().IsMatch(heading) ? HeadingTopic.Advice
        : Forecast().IsMatch(heading) ? HeadingTopic.Forecast
        : Rules().IsMatch(heading) ? HeadingTopic.Rules
        : Facts().IsMatch(heading) ? HeadingTopic.Facts
        : HeadingTopic.Unknown;

    [GeneratedRegex(@"\b(agency|our|consultant'?s?) ?(value|services?|advantages?|strengths?|team)\b|\b(why choose|about|contact) us\b"
        + "|机构价值|机构優勢|我们的(服务|优势|价值)|我們的(服務|優勢|價值)|服务优势|服務優勢|联系我们|聯繫我們|聯絡我們|关于我们|關於我們|为什么选择|为何选择", RegexOptions.IgnoreCase)]
    private static partial Regex OwnServices();

    [GeneratedRegex(@"\b(suggestions?|recommendations?|advice|tips)\b|\bresponse strateg|\bcountermeasures\b|\bhow (companies|enterprises|businesses) (should|can)\b"
        + @"|\bopportunities for \w+( \w+){0,3}$|\bself-?check"
        + "|建议|建議|对策|對策|应对策略|應對策略|启示|啟示|怎么办|行动指南|如何(应对|把握|申报)", RegexOptions.IgnoreCase)]
    private static partial Regex Advice();

    [GeneratedRegex(@"\b(forecasts?|outlook|predictions?|prospects?|trends?|future)\b|预测|預測|展望|前景|趋势|趨勢|未来|未來", RegexOptions.IgnoreCase)]
    private static partial Regex Forecast();

    // Before another noun such a word only describes: "standard setting".
    [GeneratedRegex(@"\b(conditions?|requirements?|eligib\w+|criteria|qualifications?|procedures?|process|materials?|deadlines?|article|chapter|measures|incentives?|subsid(y|ies)|standards?)\b(?=\W*$|\s*[(:,/：]|\s+(and|or|for|of|to|in|from|on|by|\d)\b|\s+\d)"
        + "|条件|條件|要求|资格|資格|标准|標準|程序|流程|材料|期限|时间|時間|第.{1,4}[条條章]|措施|奖励|獎勵|补贴|補貼", RegexOptions.IgnoreCase)]
    private static partial Regex Rules();

    [GeneratedRegex(@"\b(related policies|policy basis|background|history|overview|definitions?|risks?|warnings?|indicators?)\b"
        + "|相关政策|相關政策|政策依据|政策依據|背景|概况|概況|风险|風險|指标|指標", RegexOptions.IgnoreCase)]
    private static partial Regex Facts();
}

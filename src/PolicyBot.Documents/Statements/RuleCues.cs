using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Statements;

/// <summary>How policies bind, and how authors report what a policy says.</summary>
static partial class RuleCues
{
    /// <summary>Whether the sentence lays down what has to be, whatever heading it stands under.</summary>
    internal static bool Binds(string sentence) => Binding().IsMatch(sentence);

    /// <summary>Whether the sentence reports what the policy is or grants.</summary>
    internal static bool TellsOfThePolicy(string sentence) => Policy().IsMatch(sentence);

    /// <summary>Whether the sentence tells what is or was.</summary>
    internal static bool TellsWhatIs(string sentence) => Is().IsMatch(sentence);

    [GeneratedRegex(@"\b(must|shall)\b|\bmay\s+not\b|\bnot\s+be\s+less\s+than\b|\b(is|are)\s+subject\s+to\b|[≥≤]|不得|必须|必須|应当|應當|不低于|不低於|不少于|不少於|为准|為準", RegexOptions.IgnoreCase)]
    private static partial Regex Binding();

    [GeneratedRegex(@"^\W*(\d+\W+)?([^.:：]{0,80}[:：]\s*)?((the|this|these)\s+(release|implementation|issuance)\s+of\s|(the|this|these)\s+(interpretation|report|article|polic(y|ies)|measures?|notice|opinions?|document|plan|regulations?|provisions)\s+(is|are|was|were|provides?|grants?|applies|apply|stipulates?|covers?|supports?|offers?|encourages?|explicitly|clearly)\b)"
        + "|(本|该|該|此)(政策|措施|办法|辦法|意见|意見|通知|文件|方案)(有效期|自|适用|適用|规定|規定|明确|明確|支持)", RegexOptions.IgnoreCase)]
    private static partial Regex Policy();

    [GeneratedRegex(@"\b(is|are|was|were|has|have|had)\b|[已是]", RegexOptions.IgnoreCase)]
    private static partial Regex Is();
}

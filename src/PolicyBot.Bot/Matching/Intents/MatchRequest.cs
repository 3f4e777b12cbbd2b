using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Matching.Intents;

/// <summary>Knows the questions that ask which measures fit a company, whatever measures there are. Every word must be one
/// of those such a question is made of: a question that names a topic is one for the documents.</summary>
internal static partial class MatchRequest
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Whether a clause asks that.</summary>
    /// <param name="clause">The clause, in simplified characters.</param>
    /// <param name="ownCompany">Whether the message speaks of the asker's own company elsewhere, so that the clause need not.</param>
    public static bool Is(string clause, bool ownCompany) =>
        !Word().Replace(clause, "").Any(char.IsLetterOrDigit)
        && Asks().IsMatch(clause)
        && Fits().IsMatch(clause)
        && (ownCompany || Own().IsMatch(clause));

    /// <summary>A clause's request and what stands after it about the company ("… as a maker of capacitors"); the whole clause and
    /// nothing where it has no such part.</summary>
    public static (string Request, string Company) Split(string clause) =>
        Appended().Match(clause) is { Success: true } match ? (clause[..match.Index], clause[(match.Index + match.Length)..]) : (clause, "");

    [GeneratedRegex(@"\b(?:which|what|what's|whats|are|is|do|does|can|could|may|might|should|would|will|shall|we|us|our|ours|my|me|i|i'm|a|an|the|any|all|of|these|those|them|this|that|there|for|to|be|at|in|on|with|and|so|now|then|here|you|your|it|company|companies|firm|business|enterprise|factory|start[- ]?up|situation|case|one|ones|kind|kinds|type|types|sort|much|subsid(?:y|ies)|polic(?:y|ies)|measures?|support|supports|programmes?|programs?|schemes?|incentives?|rewards?|grants?|funds?|funding|benefits?|help|money|aid|government|public|state|available|existing|fit|fits|suit|suits|suited|suitable|match|matches|matching|matched|appl(?:y|ies)|applied|applicable|eligible|eligibility|qualify|qualifies|get|receive|obtain|claim|entitled|right|relevant|open|please|tell|show|find|list|check|see|out|want|know|like|look|give|let|hello|hi|thanks|help|potentially|possibly|currently|actually|likely)\b|请问|请|麻烦|帮忙|帮|想|看看|看一下|看|查一下|查查|查|找|匹配|一下|告诉|知道|了解|我们公司|我们企业|我们厂|我们|我司|本公司|本企业|本厂|我公司|我厂|我的|我|咱们|咱|公司|企业|工厂|的|那么|那|现在|目前|都|还|就|呢|吗|啊|呀|吧|有没有|有|没有|是否|能否|可否|能不能|可不可以|能够|能|可以|可|会|适合|适用于|适用|符合|够得上|满足|有资格|够资格|申请到|申请|申报|享受到|享受|获得|拿到|拿|领取|领|得到|争取到|争取|哪些|哪几项|哪几个|哪种|哪项|什么|多少|几项|补贴|政策|补助|奖励|扶持|优惠|支持|资助|措施|资金|项目|惠企|政府|相关|方面|条件|种|项|些|对|给|为|于|下|到|这|样|情况|和|与|及|以及|、", Options)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:which|what|what's|whats|any|find|check|match|show|list|tell|are\s+we|am\s+i|is\s+(?:our|my)|do\s+we|do\s+i|can\s+we|can\s+i)\b|哪|什么|多少|吗|有没有|是否|能否|可否|能不能|可不可以|匹配|找|看|查", Options)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(?:fit|fits|suit|suits|suited|suitable|match|matches|matching|apply|applies|applicable|eligible|eligibility|qualify|qualifies|get|receive|obtain|claim|entitled|right|relevant|available|open)\b|适合|适用|符合|够|满足|资格|申请|申报|享受|获得|拿|领|得到|争取|匹配", Options)]
    private static partial Regex Fits();

    [GeneratedRegex(@"\b(?:we|us|our|my|me|i)\b|我|咱|本(?:公司|企业|厂)", Options)]
    private static partial Regex Own();

    [GeneratedRegex(@"\s+(?:as|being|given|considering|with)\s+", Options)]
    private static partial Regex Appended();
}

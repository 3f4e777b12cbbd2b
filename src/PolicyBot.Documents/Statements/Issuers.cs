using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Statements;

/// <summary>Reads who issued a policy from the words around its title.</summary>
static partial class Issuers
{
    // No sentence spends more characters on naming its issuers.
    const int Reach = 300;

    /// <summary>The body that issued the policy mentioned, or <c>null</c> where the sentence does not say.</summary>
    internal static string? Of(PolicyMention mention)
    {
        var before = mention.Line[Math.Max(0, mention.Start - Reach)..mention.Start];
        var after = mention.Line[mention.End..Math.Min(mention.Line.Length, mention.End + Reach)];
        if (IssuedBy().Match(after) is { Success: true } passive)
            return Body(passive.Groups["issuer"].Value);
        if (Issues().Match(before) is { Success: true } verb)
            return EnglishBodyBefore(before[..verb.Index]);
        if (Possessive().Match(before) is { Success: true } owner)
            return EnglishBodyBefore(before[..owner.Index]);
        var chinese = ChineseIssues().Match(before);
        return chinese.Success ? ChineseBody(chinese.Groups["issuer"].Value) : null;
    }

    /// <summary>The body that an official document's own title names: "国务院办公厅关于…的意见", "Notice of the Ministry of Finance on …".</summary>
    internal static string? OfTitle(string title)
    {
        var english = OfficialTitle().Match(title);
        if (english.Success)
            return Body(english.Groups["issuer"].Value);
        var chinese = ChineseOfficialTitle().Match(title);
        return chinese.Success ? chinese.Groups["issuer"].Value : null;
    }

    /// <summary>Whether a line is the name of a public body and nothing else.</summary>
    internal static bool IsBody(string line) => line.Length < 120 && (ChineseBodyName().IsMatch(line) || (EnglishBodyName().IsMatch(line) && Body(line) == WithoutArticle(line)));

    // Walks back from the verb over the words of a name.
    private static string? EnglishBodyBefore(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length;
        while (first > 0 && IsPartOfName(words[first - 1]))
            first--;
        return Body(string.Join(' ', words[first..]));
    }

    private static bool IsPartOfName(string word) =>
        !Leads().IsMatch(word) && (char.IsUpper(word.TrimStart('(')[..Math.Min(1, word.TrimStart('(').Length)].FirstOrDefault('a')) || Connectors().IsMatch(word));

    // A name of a public body, without articles and connecting words at its ends.
    private static string? Body(string words)
    {
        var name = LeadingConnectors().Replace(words.Trim(), "").TrimEnd(' ', ',', '.');
        name = TrailingConnectors().Replace(name, "");
        return EnglishBodyName().IsMatch(name) ? name : null;
    }

    private static string WithoutArticle(string line) => LeadingConnectors().Replace(line.Trim(), "").TrimEnd(' ', ',', '.');

    private static string? ChineseBody(string text)
    {
        var name = ChineseAdverbs().Replace(text, "").Trim('，', ',', ' ', '、');
        return ChineseBodyName().IsMatch(name) ? name : null;
    }

    const string Adverbs = "(?:(?:has|have|had|recently|officially|jointly|formally|just|also|previously|then|today) )*";
    const string Verbs = "(?:issued|released|published|promulgated|unveiled|announced|adopted|launched|introduced|printed and distributed)";

    [GeneratedRegex(" " + Adverbs + Verbs + "(?: and (?:issued|released|published|implemented))?(?: (?:the|its|a|an|a new))? ?$", RegexOptions.IgnoreCase)]
    private static partial Regex Issues();

    [GeneratedRegex(@"(?:['’]s?) ?$")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^ ?(?:\([^)]{0,60}\) ?)?,? ?(?:which )?(?:was|were|has been|have been)? ?" + Adverbs + Verbs + @" (?:jointly )?by (?<issuer>(?:(?:the|of|and|for|on|[A-Z][\w&.'’-]*),? )*[A-Z][\w&'’-]*)")]
    private static partial Regex IssuedBy();

    [GeneratedRegex(@"^\W*(?:Notice|Opinions?|Circular|Announcement|Decision|Guidelines?|Measures|Provisions|Several Opinions|Implementation Opinions) (?:of|by|from) (?<issuer>.{3,160}?) (?:on|for|concerning|regarding)\b")]
    private static partial Regex OfficialTitle();

    [GeneratedRegex("^(?<issuer>[\\u4e00-\\u9fff、 ]{2,60}?(?:" + ChineseBodies + "))(?:等[一二三四五六七八九十]+部门|等[一二三四五六七八九十]+部門)?(?:关于|關於|印发|印發|公告|通告)")]
    private static partial Regex ChineseOfficialTitle();

    [GeneratedRegex(@"(?<issuer>[\u4e00-\u9fff、]{2,80})(?:近日|日前|最近|于?\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|正式|联合|聯合|今日|已|共同|制定并|制定並|研究|，)*(?:印发|印發|发布|發布|出台|公布|颁布|頒布|下发|下發)(?:实施|實施)?了?(?:新版|关于|關於)?$", RegexOptions.RightToLeft)]
    private static partial Regex ChineseIssues();

    [GeneratedRegex("^(?:近日|日前|最近|近期|今年|今日|由|经|經|[年月日])+|(?:近日|日前|最近|近期|正式|联合|聯合|今日|已|共同)+$")]
    private static partial Regex ChineseAdverbs();

    const string ChineseBodies = "政府|办公厅|辦公廳|办公室|辦公室|委员会|委員會|发展改革委|国资委|部|局|厅|廳|国务院|國務院|党中央|委|署|总会|银行|銀行|中心|部门|部門|会议|院";

    [GeneratedRegex("^[\\u4e00-\\u9fff、 ]{1,60}(?:" + ChineseBodies + ")$")]
    private static partial Regex ChineseBodyName();

    [GeneratedRegex(@"\b(?:Office|Council|Government|Ministry|Ministries|Department|Departments|Committee|Commission|Bureau|Administration|Agency|Authority|Board|Treasury|Congress|Parliament|Cabinet|Secretariat|Bank)\b")]
    private static partial Regex EnglishBodyName();

    [GeneratedRegex("^(?:In|On|At|By|Since|After|Before|Recently|Today|Yesterday|Lately|Meanwhile|However|Now|When|As|This|These|That|Under|According|With|From),?$|[0-9.;:]$")]
    private static partial Regex Leads();

    [GeneratedRegex("^(?:of|the|and|for|on|&|its),?$")]
    private static partial Regex Connectors();

    [GeneratedRegex("^(?:(?:of|the|The|and|for|on|its|,) )+")]
    private static partial Regex LeadingConnectors();

    [GeneratedRegex("(?: (?:of|the|and|for|on))+$")]
    private static partial Regex TrailingConnectors();
}

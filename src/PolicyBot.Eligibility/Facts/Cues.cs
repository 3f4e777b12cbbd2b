using System.Text.RegularExpressions;

namespace PolicyBot.Eligibility.Facts;

/// <summary>Words that turn what a company says: they deny it, put it into the future, leave it open, or say it of others.</summary>
static partial class Cues
{
    /// <summary>Words before something that deny it.</summary>
    [GeneratedRegex(@"\b(?:(?<list>no(?! (?:less|fewer|more|later|doubt|longer than)\b)|without|neither|nor|zero|none of|free (?:of|from)|lacks?|lacking)|not(?! only\b)|never|non|cannot|yet to|fail(?:s|ed)? to)\b|n't\b"
        + "|(?<list>未(?:曾)?发生|未出现|没有|無|无(?![人线锡])|零)|未(?!来)|没(?!有)|不(?![低少小高大超多]于|低|超过|仅|但|断|同|过|止|得|错)|并?非(?!常)")]
    internal static partial Regex Negation();

    /// <summary>Words right after something that deny it.</summary>
    [GeneratedRegex(@"^(?: ?[:=] ?(?:no|none|nil|zero)\b|[^.]{0,30}?\b(?:(?:is|are|was|were|has|have|had|does|do|did|have been|has been)(?: not|n't)|not yet|none|no longer)\b|.{0,8}?(?:尚未|还未|还没|未(?!来)|没有|为零|为0|不(?:达标|具备|符合)|[:]\s?(?:无|否)))")]
    internal static partial Regex LaterNegation();

    /// <summary>Words before something that put it into the future.</summary>
    [GeneratedRegex(@"\b(?:plan(?:s|ned|ning)?|intend(?:s|ing)?|hop(?:e|es|ing)|aim(?:s|ing)?|want(?:s|ing)?|wish(?:es)?|consider(?:s|ing)?|prepar(?:e|es|ing)|appl(?:y|ying|ies|ied) (?:for|to)|seek(?:s|ing)?|going to|about to|would like|look(?:s|ing)? to|target(?:s|ing)?|expect(?:s|ing)? to|will|soon|future|next year|relocat\w*|mov(?:e|ing) to|expand\w*|set(?:ting)? up|thinking of)\b|拟|计划|打算|准备|申请|申报|希望|争取|考虑|有意|即将|将(?!近)|未来|明年|落户|扩建|迁")]
    internal static partial Regex Plan();

    /// <summary>Words before something that leave it open.</summary>
    [GeneratedRegex(@"\b(?:not sure|unsure|do(?:es)?(?: not|n't) know|don't know|no idea|uncertain|unclear|unknown|maybe|perhaps|possibly|might|whether|if we|are we|do we|does our|is our|can we become)\b|不确定|不知道|不清楚|不了解|说不清|是否|能否|算不算|可能|也许|或许")]
    internal static partial Regex Open();

    /// <summary>Words before something that say it of somebody else.</summary>
    [GeneratedRegex(@"\b(?:customers?|clients?|suppliers?|competitors?|partners?|sell(?:s|ing)?(?: \w+){0,3} to|sold to|export(?:s|ed|ing)?|ship(?:s|ped|ping)? to|markets?|serv(?:e|es|ing)|help(?:s|ing)?|unlike)\b|客户|供应商|竞争对手|合作伙伴|销往|出口|面向|服务于|市场")]
    internal static partial Regex Others();

    /// <summary>Words right before an industry that say it is no more than used, bought or served.</summary>
    [GeneratedRegex(@"\b(?:for|to|us(?:e|es|ed|ing)|appl(?:y|ies|ied|ying)|adopt(?:s|ed|ing)?|employ(?:s|ing)?|buy(?:s|ing)?|bought|purchas(?:e|es|ing|ed)(?: of)?|introduc(?:e|es|ed|ing)|invest(?:s|ing)? in|by)(?: (?:the|our|some|new|more|an?|one|two|three|four|five|several|many|local|\d+))* ?$|(?:购买|采购|购置|应用|采用|使用|运用|引入|为|向|给)$")]
    internal static partial Regex UsedOnly();

    /// <summary>Words right before a place that say that a company is there now, whatever it plans.</summary>
    [GeneratedRegex(@"\bfrom(?: our \w+(?: \w+)? in)?(?: the)? ?$|[从由]$")]
    internal static partial Regex Origin();

    /// <summary>Words right before an industry that say it is the company's own, whatever it plans.</summary>
    [GeneratedRegex(@"\b(?:our|my)(?: [\w&]+){0,2} ?$|(?:我们|我公司|我厂|本公司|现有)的?$")]
    internal static partial Regex Own();

    /// <summary>Words right after an industry that say it is no more than used.</summary>
    [GeneratedRegex(@"^ (?:(?:is|are|was|were|being) )?(?:used|applied|adopted|employed)\b|^(?:应用于|用于|已应用)")]
    internal static partial Regex UsedLater();

    /// <summary>Words that open a statement of its own, so that a denial before does not reach into it.</summary>
    [GeneratedRegex(@"\b(?:is|are|was|were|am|have|has|had|do|does|we|our|it|they|use|uses|hold|holds|own|owns|good|clean|sound|excellent|healthy|passed|operate|operates|make|makes|spend|spent|employ|the company)\b|[是有已为我]|良好|优良|健全|具备|拥有|通过|达到")]
    internal static partial Regex OwnStatement();
}

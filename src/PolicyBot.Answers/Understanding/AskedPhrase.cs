using System.Text.RegularExpressions;
using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Understanding;

/// <summary>Finds the words of a question that name the very thing asked for: "What <i>noise limits</i> apply to drones?", "How big
/// is the <i>tax refund</i> for …?", "基金的<i>年收益率</i>是多少". The other words say of whom, where and when.</summary>
public static partial class AskedPhrase
{
    /// <summary>The places of those words in <paramref name="question"/>; empty where its form does not tell.</summary>
    public static IReadOnlyList<Span> Find(string question)
    {
        foreach (var pattern in Patterns)
        {
            var match = pattern.Match(question);
            if (match.Success && match.Groups["asked"].Captures.Any(capture => !string.IsNullOrWhiteSpace(capture.Value)))
                return [.. match.Groups["asked"].Captures.Select(capture => new Span(capture.Index, capture.Index + capture.Length))];
        }

        return [];
    }

    private static readonly Regex[] Patterns =
        [Which(), Enumerate(), HowMany(), HowMuch(), WhatIs(), WhoIs(), WhoDoes(), WhatDoes(), ChineseWhich(), ChineseAttribute(), ChineseWho()];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Verbs =
        "is|are|was|were|be|been|does|do|did|can|could|must|may|might|shall|should|will|would|has|have|had|gets?|apply|applies|count|counts|need|needs|qualify|"
        + "receives?|covers?|belongs?|takes?|makes?|goes|go";
    private const string Links = "in|of|for|to|on|at|by|with|from|under|between|per|that|which|who|whose|when|if|as|than|into|about|after|before|and|or|besides|beyond";
    private const string Noun = @"(?:(?!(?:" + Verbs + "|" + Links + @")\b)[\p{L}\d&'’-]+\s*){1,5}";

    [GeneratedRegex(@"\b(?:what|which)\s+(?:other\s+)?(?:(?:[\w-]+\s+)?(?:kinds?|types?|sorts?|examples?)\s+of\s+)?(?<asked>" + Noun + ")", Options)]
    private static partial Regex Which();

    [GeneratedRegex(@"\b(?:list|name|enumerate)\s+(?:(?:all|the|of|me|each|every)\s+)*(?<asked>" + Noun + ")", Options)]
    private static partial Regex Enumerate();

    [GeneratedRegex(@"\b(?:how\s+many|(?<=^\W*(?:what\s+(?:is|was)\s+)?(?:the\s+)?)number\s+of)\s+(?!(?:yuan|rmb|dollars|euros|pounds|crowns|kroner|percent|years|months|weeks|days|hours)\b)(?<asked>(?:(?!(?:" + Verbs + @")\b)[\p{L}\d&'’-]+\s*){1,6})", Options)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"\bhow\s+(?:much|big|large|high|low|long|fast|old|often|far)\s+(?:is|are|was|were|will|can|may|must|should)\s+(?:be\s+)?(?:the\s+|an?\s+|its\s+)?(?<asked>" + Noun + ")", Options)]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"\bwhat(?:'s|\s+(?:is|are|was|were))\s+(?:the\s+|an?\s+|its\s+|their\s+)?(?<asked>" + Noun + ")", Options)]
    private static partial Regex WhatIs();

    [GeneratedRegex(@"\bwho(?:'s|\s+(?:is|are|was|were))\s+(?:the\s+|an?\s+)?(?<asked>" + Noun + ")", Options)]
    private static partial Regex WhoIs();

    [GeneratedRegex(@"\bwho\s+(?:actually\s+|has\s+|have\s+|had\s+)?(?<asked>(?!(?:can|may|must|should|is|are|was|were|does|do|did|will|gets?)\b)[\p{L}-]+)", Options)]
    private static partial Regex WhoDoes();

    // The last word before a preposition is the verb: "What does the agency charge for …?"
    [GeneratedRegex(@"\bwhat\s+(?:does|do|did|must|should|can|will)\s+(?:(?!(?:" + Links + @")\b)[\p{L}\d&'’-]+\s+){1,6}?(?<asked>[\p{L}-]+)\s*(?:(?:" + Links + @")\b|\?|$)", Options)]
    private static partial Regex WhatDoes();

    [GeneratedRegex(@"(?:哪些|(?!哪一?[天年月日])(?:哪几个|哪几家|哪几项|哪个|哪家|哪种|哪类|哪项|哪一个|哪条|哪|什么样的|什么))(?<asked>[\u4e00-\u9fff]{2,6})(?:[^\u4e00-\u9fff]|$)", Options)]
    private static partial Regex ChineseWhich();

    [GeneratedRegex(@"(?:的|[\u4e00-\u9fff](?=年|最低|最高))(?<asked>[\u4e00-\u9fff]{2,8}?)(?:大概|大约|总共|一共)?(?:是|为|有|要求|达到|占|由)?(?:多少|多大|多高|多长|多久|几|谁|什么|哪)", Options)]
    private static partial Regex ChineseAttribute();

    [GeneratedRegex(@"(?:由谁|由哪[个家]?[\u4e00-\u9fff]{1,3})(?:来|所)?(?<asked>[\u4e00-\u9fff]{2,4})|(?<asked>[\u4e00-\u9fff]{2})(?:是谁|叫什么)", Options)]
    private static partial Regex ChineseWho();
}

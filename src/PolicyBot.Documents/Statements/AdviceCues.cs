using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Statements;

/// <summary>How authors recommend.</summary>
static partial class AdviceCues
{
    /// <summary>Whether the sentence says itself that it recommends.</summary>
    internal static bool Says(string sentence) => Recommends().IsMatch(sentence);

    /// <summary>Whether the sentence urges readers, which a heading of rules would make a requirement.</summary>
    internal static bool Urges(string sentence) => ShouldSoftly().IsMatch(sentence);

    [GeneratedRegex(
        @"\b(we|I|experts|the\s+author)\s+(strongly\s+|also\s+)?(recommend|suggest|advise)\b|\b(it\s+is|is|are)\s+(strongly\s+)?(recommended|advised|advisable|suggested)\b"
        + @"|\bthe\s+recommended\b|\bit\s*[’']?(s|\s+is)\s+(crucial|advisable|wise|worthwhile|worth)\b|\bhad\s+better\b"
        + "|(^|[，,：:。；;、）)])(我们|我們|特别|同时|同時|因此|故|故此|强烈|強烈|笔者|筆者)?(建议|建議)(?![书書案稿])|(建议|建議)(企业|企業|申报|申報|您|各|贵|貴|相关|相關|尽[早快]|盡[早快]|提前|重点|重點)|不妨|宜(尽|提)早",
        RegexOptions.IgnoreCase)]
    private static partial Regex Recommends();

    [GeneratedRegex(
        @"\bshould\s+(also\s+|actively\s+|immediately\s+|first\s+|therefore\s+)?(focus|pay|prioriti[sz]e|plan|consider|seize|aim|strive|study|negotiate|prepare|begin|start"
        + @"|organi[sz]e|develop|utili[sz]e|take\s+(full\s+)?advantage|leverage|embrace|monitor|align|make\s+(full|good)\s+use|be\s+placed\s+on)\b"
        + @"|\bcan\s+focus\s+on\b|^([^:：]{0,80}[:：])?\W*(immediately|seize|pay\s+attention|plan\s+ahead|take\s+advantage)\b"
        + "|企业(应|要|可|需)?(当|该)?(尽早|尽快|提前|抓住|抢抓|积极|重点关注|密切关注|主动)|企業(應|要|可|需)?(當|該)?(盡早|盡快|提前|抓住|搶抓|積極|重點關注|密切關注|主動)|抢抓机遇|搶抓機遇",
        RegexOptions.IgnoreCase)]
    private static partial Regex ShouldSoftly();
}

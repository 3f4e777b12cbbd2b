using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Understanding;

/// <summary>Splits a comparison into its two sides: "What is the difference between A and B?", "Which is higher, A or B?",
/// "A和B有什么区别". Each side is looked up by itself, so that both are cited and one that the documents don't have is missed.</summary>
public static partial class ComparedSides
{
    /// <summary>A question for each side; <c>null</c> where nothing is compared.</summary>
    public static (string First, string Second)? Of(string question)
    {
        foreach (var pattern in (Regex[])[Difference(), Compare(), WhichOf(), Which()])
        {
            if (pattern.Match(question) is { Success: true } match)
                return English(match);
        }

        foreach (var pattern in (Regex[])[ChineseDifference(), ChineseWhich()])
        {
            if (pattern.Match(question) is { Success: true } match)
                return Chinese(match);
        }

        return null;
    }

    private static (string, string)? English(Match match)
    {
        var (first, second) = (match.Groups["a"].Value.Trim(), match.Groups["b"].Value.Trim());
        var about = match.Groups["about"].Value.Trim();
        // "The subsidy for depot stations and roadside stations": what is compared is said once.
        if (Head().Match(first) is { Success: true } head && !Head().IsMatch(second))
            second = head.Value + Article().Replace(second, "");
        var words = second.Split(' ');
        if (!first.Contains(' ', StringComparison.Ordinal) && words.Length > 1)
            first = $"{first} {words[^1]}";
        var asks = match.Groups["measure"] is { Success: true, Value: var measure } ? Asking(measure) : "";
        var subject = Comparative().Replace(about, " ").Trim();
        return first.Length == 0 || second.Length == 0 ? null : (Question(first), Question(second));

        string Question(string side) => string.Join(' ', new[] { asks, subject, side }.Where(part => part.Length > 0)) + "?";
    }

    private static (string, string)? Chinese(Match match)
    {
        var (first, second) = (match.Groups["a"].Value.Trim(), match.Groups["b"].Value.Trim());
        var attribute = match.Groups["about"].Value.Trim();
        if (second.LastIndexOf('的') is var place and > 0)
        {
            attribute = second[(place + 1)..] + attribute;
            second = second[..place];
        }

        first = first.LastIndexOf('的') is var other and > 0 ? first[..other] : first;
        var asks = match.Groups["measure"] is { Success: true, Value: var measure } ? (measure is "长" or "短" or "久" ? "是多长时间" : "是多少") : "";
        var of = attribute.Length > 0 ? "的" : "";
        return first.Length == 0 || second.Length == 0 ? null : ($"{first}{of}{attribute}{asks}？", $"{second}{of}{attribute}{asks}？");
    }

    private static string Asking(string measure) => measure.ToUpperInvariant() is "LONGER" or "SHORTER" ? "how long is" : "how much is";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Measure = "(?<measure>higher|lower|larger|bigger|smaller|greater|longer|shorter|cheaper|more|less)";

    [GeneratedRegex(@"\bdifferences?\s+(?<about>in\s+[\w ]{2,40}?\s+)?between\s+(?<a>[^?]{2,80}?)\s+and\s+(?<b>[^?]{2,80}?)\s*\?*$", Options)]
    private static partial Regex Difference();

    [GeneratedRegex(@"^\W*(?:please\s+)?compare\s+(?<a>[^?]{2,80}?)\s+(?:with|to|and|against)\s+(?<b>[^?]{2,80}?)\s*[?.]*$", Options)]
    private static partial Regex Compare();

    [GeneratedRegex(@"^\W*which\s+(?:one\s+)?of\s+(?<a>[^?]{2,60}?)\s+and\s+(?<b>[^?]{2,60}?)\s+(?<about>(?:is|are|has|have|gets?|receives?|pays?)\s+(?:the\s+|a\s+)?" + Measure + @"\b[^?,]{0,40}?)\s*\?*$", Options)]
    private static partial Regex WhichOf();

    [GeneratedRegex(@"^\W*which\b(?<about>[^?,:]{0,60}?\b" + Measure + @"\b[^?,:]{0,50}?)[,:]\s*(?:that\s+(?:for|of)\s+|for\s+)?(?<a>[^?]{2,80}?)\s+or\s+(?:that\s+(?:for|of)\s+|for\s+)?(?<b>[^?]{2,80}?)\s*\?*$", Options)]
    private static partial Regex Which();

    [GeneratedRegex("^(?<a>[^，,？?。]{2,30}?)(?:和|与|跟|同)(?<b>[^，,？?。]{2,30}?)(?:在(?<about>[^，,？?。]{2,10})上)?(?:之间)?(?:有什么|有何|有哪些|的|是什么)*(?:区别|不同|差别|差异)[^，。]{0,4}$")]
    private static partial Regex ChineseDifference();

    [GeneratedRegex("^(?<a>[^，,？?。]{2,30}?)(?:和|与|跟|、)(?<b>[^，,？?。]{2,30}?)[，,：]?(?:相比)?[，,]?(?:哪一?个|哪种|哪类|哪项|谁)的?(?<about>[^，,？?。更]{0,12}?)更?(?<measure>高|低|多|少|长|短|大|小|久)[？?。]*$")]
    private static partial Regex ChineseWhich();

    [GeneratedRegex(@"^.*\b(?:for|of|in|to)\s+(?:an?\s+|the\s+)?", Options)]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:an?|the)\s+", Options)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?:is|are|has|have|gets?|receives?|pays?|the|a|in|higher|lower|larger|bigger|smaller|greater|longer|shorter|cheaper|more|less)\b\s*", Options)]
    private static partial Regex Comparative();
}

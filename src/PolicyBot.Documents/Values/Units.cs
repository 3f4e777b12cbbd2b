using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Values;

/// <summary>What a number is measured in.</summary>
/// <param name="Kind">The kind of quantity that it makes.</param>
/// <param name="Name">The unit's normalised name.</param>
/// <param name="Scale">How many of that unit one of the text's own is: 0.01 percentage points for a basis point.</param>
/// <param name="End">Offset just past the unit.</param>
readonly record struct Unit(QuantityKind Kind, string Name, decimal Scale, int End);

/// <summary>Reads currencies, rates, lengths of time and physical measures.</summary>
static partial class Units
{
    /// <summary>The unit that follows a number ending at <paramref name="i"/>, or <c>null</c>.</summary>
    internal static Unit? After(string text, int i) => Money(text, i) ?? Rate(text, i) ?? Time(text, i) ?? Measure(text, i);

    /// <summary>The currency sign or code that begins at <paramref name="i"/> and has a number after it; <see cref="Unit.End"/> is where that number begins.</summary>
    internal static Unit? CurrencyBefore(string text, int i)
    {
        var match = CurrencyPrefix().Match(text, i);
        return match.Success ? new Unit(QuantityKind.Amount, NameOf(match), 1, i + match.Length) : null;
    }

    /// <summary>The offset just past a short magnitude that money takes ("$2m", "¥3bn"), and its value.</summary>
    internal static (decimal Magnitude, int End)? ShortMagnitude(string text, int i)
    {
        var match = ShortMagnitudePattern().Match(text, i);
        return !match.Success ? null : (char.ToLowerInvariant(match.Groups["letter"].Value[0]) switch
        {
            'k' => 1e3m,
            'm' => 1e6m,
            'b' => 1e9m,
            _ => 1e12m,
        }, i + match.Length);
    }

    private static Unit? Money(string text, int i)
    {
        var match = CurrencySuffix().Match(text, i);
        return match.Success ? new Unit(QuantityKind.Amount, NameOf(match), 1, i + match.Length) : null;
    }

    private static Unit? Rate(string text, int i)
    {
        var match = RatePattern().Match(text, i);
        if (!match.Success)
            return null;
        var end = i + match.Length;
        return match.Groups["point"].Success ? new Unit(QuantityKind.Rate, "percentage-point", 1, end)
            : match.Groups["basis"].Success ? new Unit(QuantityKind.Rate, "percentage-point", 0.01m, end)
            : match.Groups["thousandth"].Success ? new Unit(QuantityKind.Rate, "percent", 0.1m, end)
            : match.Groups["tenth"].Success ? new Unit(QuantityKind.Rate, "percent", 10, end)
            : new Unit(QuantityKind.Rate, "percent", 1, end);
    }

    private static Unit? Time(string text, int i)
    {
        var match = TimePattern().Match(text, i);
        if (!match.Success)
            return null;
        var name = NameOf(match);
        return name == "quarter" ? new Unit(QuantityKind.Duration, "month", 3, i + match.Length)
            : name == "half" ? new Unit(QuantityKind.Duration, "month", 6, i + match.Length)
            : new Unit(QuantityKind.Duration, name, 1, i + match.Length);
    }

    private static Unit? Measure(string text, int i)
    {
        var match = MeasurePattern().Match(text, i);
        if (!match.Success)
            return null;
        var name = match.Value.Trim().ToLowerInvariant().Replace("metre", "meter");
        return new Unit(QuantityKind.Count, MeasureNames.GetValueOrDefault(name, name), 1, i + match.Length);
    }

    // One name for each measure in both languages.
    static readonly FrozenDictionary<string, string> MeasureNames = new Dictionary<string, string>
    {
        ["倍"] = "times", ["亩"] = "mu", ["畝"] = "mu", ["hectares"] = "hectare", ["公顷"] = "hectare", ["公頃"] = "hectare",
        ["tons"] = "ton", ["tonnes"] = "ton", ["tonne"] = "ton", ["吨"] = "ton", ["噸"] = "ton", ["千克"] = "kg", ["公斤"] = "kg",
        ["meter"] = "m", ["meters"] = "m", ["米"] = "m", ["kilometer"] = "km", ["kilometers"] = "km", ["公里"] = "km", ["千米"] = "km",
        ["square meter"] = "m2", ["square meters"] = "m2", ["平方米"] = "m2", ["㎡"] = "m2",
        ["square kilometer"] = "km2", ["square kilometers"] = "km2", ["平方公里"] = "km2",
        ["千瓦"] = "kw", ["兆瓦"] = "mw", ["千瓦时"] = "kwh",
    }.ToFrozenDictionary();

    // The name of the one named group that matched.
    private static string NameOf(Match match) =>
        match.Groups.Values.First(group => group.Success && !char.IsAsciiDigit(group.Name[0])).Name;

    [GeneratedRegex(@"\G(?:(?<usd>US ?\$|USD|美元)|(?<hkd>HK ?\$|HKD|港[币元])|(?<yuan>RMB|CNY|人民币|人民幣|¥)|(?<usd>\$)|(?<eur>EUR|€|欧元)|(?<gbp>GBP|£|英镑)|(?<jpy>JPY|日元)|(?<twd>NT ?\$|TWD)|(?<sgd>S\$|SGD)) ?(?=[0-9一二两三四五六七八九十])")]
    private static partial Regex CurrencyPrefix();

    [GeneratedRegex(@"\G(?:[ -]?(?:(?<yuan>(?:chinese )?yuan|rmb|cny|renminbi)|(?<usd>(?:US|U\.S\.|american) dollars?|usd|dollars?)|(?<hkd>(?:HK|hong kong) dollars?|hkd)"
        + @"|(?<eur>euros?|eur)|(?<gbp>pounds?(?: sterling)?|gbp)|(?<jpy>(?:japanese )?yen|jpy)"
        + @"|(?<sgd>singapore dollars?|sgd)|(?<twd>(?:new taiwan|taiwan) dollars?|twd)|(?<crown>crowns?|kron(?:er|or|ur|a|e)|koruna?)|(?<franc>(?:swiss )?francs?|chf)"
        + @"|(?<inr>(?:indian )?rupees?|inr)|(?<rub>rou?bles?|rub)|(?<krw>korean won|krw)|(?<peso>pesos?)|(?<rand>rand|zar)|(?<baht>baht|thb)|(?<ringgit>ringgits?|myr)"
        + @"|(?<zloty>zlot(?:y|ys|ych)|pln)|(?<lira>liras?)|(?<dirham>dirhams?|aed)|(?<riyal>riyals?|sar))\b"
        + "| ?(?:(?<usd>美元|美金)|(?<hkd>港元|港币|港幣)|(?<eur>欧元|歐元)|(?<gbp>英镑|英鎊)|(?<jpy>日元|日圆)|(?<sgd>新加坡元|新币)|(?<twd>新台币|新臺幣|台币|臺幣)|(?<crown>克朗)|(?<franc>法郎)|(?<inr>卢比|盧比)|(?<rub>卢布|盧布)|(?<krw>韩元|韓元)|(?<baht>泰铢|泰銖)|(?<yuan>(?:元|块钱)(?:人民币|人民幣)?|人民币|人民幣)))", RegexOptions.IgnoreCase)]
    private static partial Regex CurrencySuffix();

    [GeneratedRegex(@"\G(?: ?(?:(?<point>个?百分点|個?百分點)|(?<basis>个?基点|個?基點|bps?\b|basis points?\b)|(?<thousandth>‰)|(?<percent>%)|(?<tenth>成(?![为為立员員本果功都分品交长長熟效绩就])))"
        + @"|[ -](?:(?<point>percentage[ -]points?)|(?<basis>basis[ -]points?)|(?<percent>per ?cent|pct))\b|(?<point> ?pp\b))", RegexOptions.IgnoreCase)]
    private static partial Regex RatePattern();

    [GeneratedRegex(@"\G(?:[ -](?:(?:consecutive|successive|full|whole|entire|calendar|natural|business|working|additional|more|further|complete) )?"
        + @"(?:(?<year>years?)|(?<month>months?)|(?<week>weeks?)|(?<day>(?:business |working )?days?|workdays?)|(?<hour>hours?|hrs?)|(?<minute>minutes?|mins?)|(?<quarter>quarters))\b"
        + "| ?(?:(?<half>个?半年)|(?<month>(?:[个個]|(?<=[个個]半))月)|(?<year>(?:个|個)?(?:自然|会计|會計|完整)?(?:周年|年|周岁|週歲|岁|歲)(?!级|級|代))|(?<week>个?星期|個?星期|周(?!年|岁)|週)"
        + "|(?<day>(?:个|個)?(?:工作日|自然日|交易日)|天|日(?=[以之内內起前后後]|的|$))|(?<hour>个?小时|個?小時)|(?<minute>分钟|分鐘)|(?<quarter>个季度|個季度)))", RegexOptions.IgnoreCase)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"\G(?: ?(?:[KMGTPE]?Flops|[KMGT]W(?:h|p)?|kWh|[KMGTPE]B|km2?|m2|m3|mm|cm|kg|mu|hectares?|tons?|tonnes?|square (?:kilo)?met(?:er|re)s?|met(?:er|re)s?|kilomet(?:er|re)s?)\b| times\b| ?倍"
        + "| ?(?:千米|公里|平方米|平方公里|亩|畝|公顷|公頃|吨|噸|千瓦时|千瓦|兆瓦|千克|公斤|㎡|米))", RegexOptions.IgnoreCase)]
    private static partial Regex MeasurePattern();

    [GeneratedRegex(@"\G ?(?<letter>k|mn?|bn?|tn?)(?![A-Za-z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex ShortMagnitudePattern();
}

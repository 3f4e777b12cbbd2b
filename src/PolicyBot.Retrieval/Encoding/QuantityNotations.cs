using System.Globalization;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Documents.Values;

namespace PolicyBot.Retrieval.Encoding;

/// <summary>Writes a value the ways in which English and Chinese texts write it: 600万元 is 6 million yuan and 6,000,000 yuan, 20BP
/// are 0.2 percentage points, 三年 are three years.</summary>
internal static class QuantityNotations
{
    private const decimal Thousand = 1_000, Myriad = 10_000, Million = 1_000_000, HundredMillion = 100_000_000, Billion = 1_000_000_000, Trillion = 1_000_000_000_000;

    // Nobody writes 0.0006 billion or 6.123456 million.
    private const int MostDecimals = 2;
    private const int BasisPoints = 100;
    private const int MonthsInYear = 12;

    private static readonly string[] English =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".Split(' ');

    private static readonly string[] Chinese = "零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十".Split(' ');

    /// <summary>The notations of a value, the one it was read from perhaps among them, each with its language.</summary>
    /// <param name="quantity">The value; of a range both ends are written.</param>
    public static IEnumerable<(string Text, Language Language)> Of(Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Amount => Ends(quantity).SelectMany(value => Amount(value, quantity.Unit)),
        QuantityKind.Rate => Ends(quantity).SelectMany(value => Rate(value, quantity.Unit)),
        QuantityKind.Count => Ends(quantity).SelectMany(value => Amount(value, null).Concat(Small(value, "", ""))),
        QuantityKind.Duration => Ends(quantity).SelectMany(value => Duration(value, quantity.Unit)),
        QuantityKind.Date when quantity.High is { } last => Date(DateOnly.FromDayNumber((int)quantity.Low), DateOnly.FromDayNumber((int)last)),
        QuantityKind.Date => Date(DateOnly.FromDayNumber((int)quantity.Low), DateOnly.FromDayNumber((int)quantity.Low)),
        QuantityKind.DateWithoutYear => Month((int)quantity.Low / 100),
        _ => [],
    };

    /// <summary>The language that a value was written in.</summary>
    public static Language LanguageOf(Quantity quantity, string text) =>
        LanguageDetector.Detect(text[quantity.Start..quantity.End]) == Language.English ? Language.English : Language.SimplifiedChinese;

    private static IEnumerable<decimal> Ends(Quantity quantity) => quantity.High is { } high ? [quantity.Low, high] : [quantity.Low];

    private static IEnumerable<(string Text, Language Language)> Amount(decimal value, string? unit)
    {
        var (english, chinese) = unit switch
        {
            "yuan" => (" yuan", "元"),
            "usd" => (" dollars", "美元"),
            _ => ("", ""),
        };
        if (value >= Thousand)
            yield return (Digits(value) + english, Language.English);
        foreach (var (size, word) in ((decimal, string)[])[(Million, "million"), (Billion, "billion"), (Trillion, "trillion")])
        {
            if (value >= size / 2 && IsShort(value / size))
                yield return ($"{Digits(value / size)} {word}{english}", Language.English);
        }

        foreach (var (size, character) in ((decimal, char)[])[(Myriad, '万'), (HundredMillion, '亿')])
        {
            if (value >= size / 2 && IsShort(value / size))
                yield return ($"{Digits(value / size)}{character}{chinese}", Language.SimplifiedChinese);
        }
    }

    private static IEnumerable<(string Text, Language Language)> Rate(decimal value, string? unit)
    {
        if (unit != "percentage-point")
            return Small(value, " percent", "");
        return
        [
            ($"{Digits(value)} percentage points", Language.English),
            ($"{Digits(value * BasisPoints)} basis points", Language.English),
            ($"{Digits(value * BasisPoints)}bp", Language.English),
            ($"{Digits(value)}个百分点", Language.SimplifiedChinese),
            ($"{Digits(value * BasisPoints)}个基点", Language.SimplifiedChinese),
        ];
    }

    private static IEnumerable<(string Text, Language Language)> Duration(decimal value, string? unit) => unit switch
    {
        "year" => Small(value, " years", "年").Concat(value < 3 ? Small(value * MonthsInYear, " months", "个月") : []),
        "month" => Small(value, " months", "个月").Concat(value % MonthsInYear == 0 ? Small(value / MonthsInYear, " years", "年") : []),
        "week" => Small(value, " weeks", "周"),
        "day" => Small(value, " days", "天").Concat(Small(value, " days", "日")),
        "hour" => Small(value, " hours", "小时"),
        "minute" => Small(value, " minutes", "分钟"),
        _ => [],
    };

    // In figures, and where texts do so in words.
    private static IEnumerable<(string Text, Language Language)> Small(decimal value, string english, string chinese)
    {
        yield return (Digits(value) + english, Language.English);
        yield return (Digits(value) + chinese, Language.SimplifiedChinese);
        if (value < 0 || value >= English.Length || value != decimal.Truncate(value))
            yield break;
        yield return (English[(int)value] + english, Language.English);
        yield return ((value == 2 && chinese.Length > 0 ? "两" : Chinese[(int)value]) + chinese, Language.SimplifiedChinese);
    }

    private static IEnumerable<(string Text, Language Language)> Date(DateOnly first, DateOnly last) =>
        first.Month == last.Month && first.Year == last.Year ? Month(first.Month) : [];

    private static IEnumerable<(string Text, Language Language)> Month(int month) => month is < 1 or > MonthsInYear ? [] :
    [
        (CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month), Language.English),
        (string.Create(CultureInfo.InvariantCulture, $"{month}月"), Language.SimplifiedChinese),
    ];

    private static bool IsShort(decimal figure) => decimal.Round(figure, MostDecimals) == figure;

    private static string Digits(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Values;

/// <summary>Reads Chinese numerals (<c>三百万</c>, <c>二十五</c>, <c>二〇二五</c>) and Chinese magnitudes after digits (<c>3.5亿</c>).</summary>
static partial class ChineseNumerals
{
    const string Zeros = "零〇";
    const string Ones = "一二三四五六七八九";
    const string Formal = "壹贰叁肆伍陆柒捌玖";

    // In 八百多万 it leaves open how many more than 800.
    const string Odd = "多余餘";

    const decimal Largest = 1e20m;

    /// <summary>The numeral that begins at <paramref name="i"/>, or <c>null</c>. One that begins with 百, 千, 万 or 亿 is a word, not a number.</summary>
    internal static Number? At(string text, int i)
    {
        if (DigitOf(text[i]) < 0 && text[i] is not ('十' or '拾' or '廿'))
            return null;
        var match = NumeralPattern().Match(text, i);
        return match.Success && ValueOf(string.Concat(match.Value.Where(c => !Odd.Contains(c)))) is { } value
            ? new Number(i, i + match.Length, value, 1, NumberScript.Chinese, false) : null;
    }

    /// <summary>The number in digits with the Chinese magnitude that follows it ("3.5亿", "5千万", "1亿2000万"), or <c>null</c>.</summary>
    internal static Number? WithMagnitude(string text, Number number)
    {
        var match = MagnitudePattern().Match(text, number.End);
        if (!match.Success)
            return null;
        var whole = number with { End = number.End + match.Length, Magnitude = MagnitudeOf(match.Groups["magnitude"].Value) };
        if (whole.Figure > Largest / whole.Magnitude)
            return null;
        var rest = RestPattern().Match(text, whole.End);
        if (!rest.Success || !decimal.TryParse(rest.Groups["figure"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var figure))
            return whole;
        var smaller = MagnitudeOf(rest.Groups["magnitude"].Value);
        return smaller < whole.Magnitude && figure * smaller < whole.Magnitude
            ? whole with { End = whole.End + rest.Length, Figure = whole.Value + (figure * smaller), Magnitude = 1 } : whole;
    }

    /// <summary>The value of a numeral, or <c>null</c> where the characters make none.</summary>
    internal static decimal? ValueOf(string numeral)
    {
        if (numeral.Length > 1 && numeral.All(c => DigitOf(c) >= 0))
            return numeral.Length is 4 ? numeral.Aggregate(0m, (value, c) => (value * 10) + DigitOf(c)) : null;
        decimal total = 0, section = 0, digit = 0;
        var open = false;
        foreach (var c in numeral)
        {
            var power = PowerOf(c);
            if (DigitOf(c) >= 0)
            {
                if (open && digit != 0)
                    return null;
                (digit, open) = (DigitOf(c), true);
            }
            else if (power >= 10_000)
            {
                // In 一万二千亿 the 亿 multiplies all that stands before it.
                var below = section + digit;
                total = power == 100_000_000 && total > 0 ? (total + below) * power : total + ((below == 0 ? 1 : below) * power);
                if (total > Largest)
                    return null;
                (section, digit, open) = (0, 0, false);
            }
            else
                (section, digit, open) = (section + ((open && digit > 0 ? digit : 1) * power), 0, false);
        }

        return total + section + digit;
    }

    private static decimal MagnitudeOf(string characters) => characters.Aggregate(1m, (value, c) => value * PowerOf(c));

    private static int DigitOf(char c) =>
        Zeros.Contains(c) ? 0 : c is '两' or '兩' ? 2 : Ones.IndexOf(c) is >= 0 and var one ? one + 1 : Formal.IndexOf(c) is >= 0 and var formal ? formal + 1 : -1;

    private static decimal PowerOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        '廿' => 20,
        _ => 0,
    };

    // 千米, 千克, 千瓦 are units; 百分 belongs to a rate.
    const string Power = "(?:[十拾佰仟万萬亿億]|百(?!分)|千(?![米克瓦卡伏]))";

    [GeneratedRegex(@"\G(?:[零〇一二两兩三四五六七八九壹贰叁肆伍陆柒捌玖]|" + Power + "|廿|[" + Odd + "](?=[万萬亿億])){1,20}")]
    private static partial Regex NumeralPattern();

    [GeneratedRegex(@"\G ?(?:[" + Odd + "](?=[万萬亿億]))?(?<magnitude>" + Power + "{1,3})")]
    private static partial Regex MagnitudePattern();

    [GeneratedRegex(@"\G(?<figure>\d{1,4})(?<magnitude>" + Power + "{1,3})")]
    private static partial Regex RestPattern();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Values;

/// <summary>Reads one number at a given place: digits, English words or Chinese numerals, with its magnitude.</summary>
static partial class NumberReader
{
    // Larger numbers are identifiers, and would not fit a decimal with their magnitude.
    const int LongestDigits = 15;
    const decimal Largest = 1e22m;

    /// <summary>The number that begins at <paramref name="i"/> of readable text, or <c>null</c>.</summary>
    internal static Number? At(string text, int i)
    {
        var number = char.IsAsciiDigit(text[i]) ? Digits(text, i)
            : char.IsAsciiLetter(text[i]) ? EnglishNumerals.At(text, i)
            : ChineseNumerals.At(text, i);
        return number is { } n && n.Figure <= Largest / n.Magnitude ? number : null;
    }

    private static Number? Digits(string text, int i)
    {
        var match = DigitPattern().Match(text, i);
        if (!match.Success || match.Length > LongestDigits + 6)
            return null;
        var plain = match.Value.Replace(",", "").Replace("\u2009", "").Replace(" ", "");
        if (plain.Length > LongestDigits)
            return null;
        var value = decimal.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var number = new Number(i, i + match.Length, value, 1, NumberScript.Digits, match.Value.AsSpan().IndexOfAny(',', '\u2009', ' ') >= 0);
        return ChineseNumerals.WithMagnitude(text, number) ?? EnglishNumerals.WithMagnitude(text, number) ?? number;
    }

    // A plain space parts thousands only where money follows: "300 yuan" may well stand after another number.
    [GeneratedRegex(@"\G(?:\d{1,3}(?: \d{3})+(?= ?(?:[万亿]?元|yuan|RMB|CNY|USD|EUR|dollars|euros))|\d{1,3}(?:,\d{3})+(?![\d])|\d{1,3}(?:\u2009\d{3})+(?!\d)|\d+)(?:\.\d+)?")]
    private static partial Regex DigitPattern();
}

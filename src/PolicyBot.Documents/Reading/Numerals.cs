namespace PolicyBot.Documents.Reading;

/// <summary>Reads the numbers that count headings and list items.</summary>
internal static class Numerals
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>A Roman number in either case, or <c>null</c> when the letters are no well-formed one.</summary>
    public static int? Roman(string letters)
    {
        var value = 0;
        var upper = letters.ToUpperInvariant();
        for (var i = 0; i < upper.Length; i++)
        {
            var digit = RomanDigit(upper[i]);
            value += i + 1 < upper.Length && RomanDigit(upper[i + 1]) > digit ? -digit : digit;
        }

        return value is > 0 and < 400 && ToRoman(value) == upper ? value : null;
    }

    /// <summary>A Chinese number up to 999 or an Arabic one, or <c>null</c>.</summary>
    public static int? ChineseOrArabic(string digits)
    {
        if (int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var arabic))
            return arabic;
        var value = 0;
        var pending = 0;
        foreach (var character in digits)
        {
            var digit = ChineseDigits.IndexOf(character == '零' ? '〇' : character, StringComparison.Ordinal);
            if (digit >= 0)
            {
                pending = digit;
                continue;
            }

            var unit = character switch { '十' => 10, '百' => 100, _ => 0 };
            if (unit == 0)
                return null;
            value += (pending == 0 ? 1 : pending) * unit;
            pending = 0;
        }

        return value + pending > 0 ? value + pending : null;
    }

    private static int RomanDigit(char letter) => letter switch
    {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        'C' => 100,
        _ => 0,
    };

    private static string ToRoman(int value)
    {
        (int Value, string Letters)[] parts =
            [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var letters = "";
        foreach (var part in parts)
        {
            for (; value >= part.Value; value -= part.Value)
                letters += part.Letters;
        }

        return letters;
    }
}

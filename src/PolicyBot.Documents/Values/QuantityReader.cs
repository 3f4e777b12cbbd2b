using System.Buffers;
using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Values;

/// <summary>Reads amounts, rates, counts, dates and durations from English and Chinese text.</summary>
/// <remarks>A quantity's span runs from its first figure or currency sign to its unit; the words that bound it stay outside.
/// A counted noun stays outside too, a Chinese classifier does not. Numbers that name or order things (document and
/// article numbers, levels, list marks, standards, telephone numbers) are no quantities.</remarks>
public static partial class QuantityReader
{
    /// <summary>All quantities in <paramref name="text"/>, in order, none overlapping another.</summary>
    public static IReadOnlyList<Quantity> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var readable = ReadableText.Of(text);
        var excluded = NotQuantities.Find(text, readable);
        var quantities = new List<Quantity>();
        var next = 0;
        for (var i = 0; i < readable.Length;)
        {
            while (next < excluded.Count && excluded[next].End <= i)
                next++;
            if (next < excluded.Count && excluded[next].Start <= i)
                i = excluded[next].End;
            else if (!MayBegin(readable, i))
                i++;
            else if (At(readable, i) is { } quantity)
            {
                quantities.Add(quantity);
                i = quantity.End;
            }
            else
                i = EndOfToken(readable, i);
        }

        return quantities;
    }

    private static Quantity? At(string text, int i)
    {
        if (MeasuredValueReader.At(text, i) is { } measured)
            return measured;
        var number = NumberReader.At(text, i);
        var date = DateReader.At(text, i);
        if (date is not null && !(number is { } n && CountsRatherThanDates(text, n)))
            return date;
        return number is null ? null : Count(text, number.Value);
    }

    // "2,000 enterprises" is clear, "2000 enterprises" is too; "the 2025 targets" and "in 2025 enterprises …" tell a year.
    private static bool CountsRatherThanDates(string text, Number number) =>
        number is { Script: NumberScript.Digits, Value: >= 1900 and < 2100, Magnitude: 1 }
        && NounRightAfter().IsMatch(text, number.End) && !LeadsToYear().IsMatch(text[Math.Max(0, number.Start - 16)..number.Start]);

    private static Quantity? Count(string text, Number number)
    {
        if (number.End < text.Length && char.IsAsciiLetter(text[number.End]))
            return null;
        var (low, high) = MeasuredValueReader.Bare(text, number);
        var last = high ?? low;
        if (last.End < text.Length && char.IsAsciiLetter(text[last.End]))
            return null;
        var counted = number is { Script: NumberScript.English, Value: 1 } ? null : CountedNouns.After(text, last.End, last);
        var end = counted?.End ?? last.End;
        var bound = Bounds.Of(text, number.Start, end, QuantityKind.Count);
        // "built around five aspects" tells a subject, not an estimate.
        if (number.Script == NumberScript.English && AroundPattern().IsMatch(text[Math.Max(0, number.Start - 8)..number.Start]))
            bound = Bound.Exact;
        // A bare number counts something where it is large or bounded: "7 trillion", "a score of at least 85".
        var bare = (number.Script == NumberScript.Chinese && last.Value >= 10_000 && text[last.End - 1] is '万' or '萬' or '亿' or '億')
            || (number.Script != NumberScript.Chinese && (last.Magnitude > 1 || last.Grouped || (bound != Bound.Exact && last.Script == NumberScript.Digits)));
        if (counted is null && !bare)
            return null;
        if (bound == Bound.Exact && MorePattern().IsMatch(text, last.End))
            bound = Bound.MoreThan;
        return new Quantity(QuantityKind.Count, number.Start, end, low.Value, high?.Value, counted?.Noun, bound);
    }

    private static bool MayBegin(string text, int i)
    {
        var before = i > 0 ? text[i - 1] : ' ';
        if (char.IsAsciiDigit(text[i]))
            return !(char.IsAsciiLetterOrDigit(before) || before is '_' or '#' || (before is '-' && i > 1 && char.IsAsciiLetter(text[i - 2]) && !DatePart().IsMatch(text[Math.Max(0, i - 5)..i]))
                || (before is '.' or ',' && i > 1 && char.IsAsciiLetterOrDigit(text[i - 2])));
        if (char.IsAsciiLetter(text[i]))
            return !(char.IsAsciiLetterOrDigit(before) || before is '_' or '\'' or '-') && OpeningWord().IsMatch(text, i);
        return OpeningCharacters.Contains(text[i]);
    }

    // Signs of money, Chinese numerals, and the first characters of 百分之, 千分之, 半年 and of currencies.
    static readonly SearchValues<char> OpeningCharacters = SearchValues.Create("$¥€£零〇一二两兩三四五六七八九十廿壹贰叁肆伍陆柒捌玖拾百千半人美港欧英日");

    // How numbers, months, parts of a year and currencies begin: most words are passed without trying them all.
    [GeneratedRegex(@"\G(?:an? |one|two|thr|fou|fiv|six|sev|eig|nin|ten|ele|twe|thi|fif|for|hal|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|first|second|end|q[1-4]|h[12]|rmb|cny|us|hk|eur|gbp|jpy|nt|twd|s\$|sgd)", RegexOptions.IgnoreCase)]
    private static partial Regex OpeningWord();

    // What was no quantity is passed as a whole, so that "5G" or "14th" does not leave a rest behind.
    private static int EndOfToken(string text, int i)
    {
        var start = i;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || (text[i] is '.' or ',' && i > start && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i - 1]))))
            i++;
        return i > start ? i : i + 1;
    }

    [GeneratedRegex(@"\G (?:enterprises|companies|firms|businesses|people|persons|projects|jobs|employees|workers|students|households|units|factories|institutions)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NounRightAfter();

    [GeneratedRegex(@"(?:^|[^A-Za-z])(?:in|by|of|from|to|since|until|through|the|year|for|during|before|after|its|our|and) $", RegexOptions.IgnoreCase)]
    private static partial Regex LeadsToYear();

    [GeneratedRegex(@"\baround $", RegexOptions.IgnoreCase)]
    private static partial Regex AroundPattern();

    [GeneratedRegex(@"\G[余餘多]")]
    private static partial Regex MorePattern();

    [GeneratedRegex(@"(?:mid|pre|post)-$", RegexOptions.IgnoreCase)]
    private static partial Regex DatePart();
}

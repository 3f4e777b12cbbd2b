using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Spelling;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether the numbers that name things stand in what a sentence cites: document numbers, articles, levels, standards.</summary>
internal sealed partial class NumberCheck(Pinyin pinyin)
{
    private static readonly string[] EnglishNumbers =
        "zero one two three four five six seven eight nine ten eleven twelve".Split(' ');

    private static readonly string[] EnglishOrdinals =
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".Split(' ');

    private static readonly string[] RomanNumerals = " I II III IV V VI VII VIII IX X".Split(' ');

    private const string ChineseDigits = "零一二三四五六七八九十";

    /// <summary>What is wrong, in plain English.</summary>
    public IEnumerable<string> Problems(Comparison comparison)
    {
        var said = comparison.Said;
        var readings = comparison.Cited.SelectMany(evidence => new[] { evidence.Body, evidence.Context }).ToList();
        var numbers = DocumentNumbers.Find(said.Text);
        foreach (var number in numbers)
        {
            if (!readings.Any(reading => DocumentNumbers.Find(reading.Text).Any(other => IsSame(number.Text, other.Text))))
                yield return $"The document number '{number.Text}' does not stand in the cited passages.";
        }

        var known = readings.SelectMany(Known).ToHashSet(StringComparer.Ordinal);
        foreach (var article in ArticleReferences.Find(said.Text).SelectMany(reference => reference.Articles).Distinct())
        {
            if (!readings.Any(reading => ArticleReferences.Find(reading.Text).Any(reference => reference.Articles.Contains(article))) && !known.Contains(article.ToString(CultureInfo.InvariantCulture)))
                yield return string.Create(CultureInfo.InvariantCulture, $"Article {article} is not named in the cited passages.");
        }

        if (OnlyOnce().IsMatch(said.Text) && !readings.Exists(reading => Once().IsMatch(reading.Text)))
            yield return "It says 'once' of what the passages do not say it of.";
        foreach (var (shown, number) in Named(said))
        {
            if (!numbers.Any(document => document.Text.Contains(shown, StringComparison.Ordinal)) && !known.Contains(number))
                yield return $"The number '{shown}' does not stand in the cited passages.";
        }
    }

    // Numbers that are no values: digits, number words, and Chinese numerals that count levels and the like.
    private static IEnumerable<(string Shown, string Number)> Named(TextReading reading)
    {
        foreach (var token in reading.Tokens)
        {
            if (reading.Values.Any(value => value.Quantity.Start < token.End && token.Start < value.Quantity.End))
                continue;
            if (token.Kind is TokenKind.Number or TokenKind.Identifier)
                yield return (reading.Text[token.Start..token.End], token.Surface);
            else if (token.Kind == TokenKind.Word && Word(token.Surface) is > 1 and var number)
                yield return (token.Surface, number.ToString(CultureInfo.InvariantCulture));
        }

        foreach (Match match in ChineseOrdinal().Matches(reading.Text))
        {
            var index = ChineseDigits.IndexOf(match.Groups["digit"].Value, StringComparison.Ordinal);
            if (!reading.Values.Any(value => value.Quantity.Start < match.Index + match.Length && match.Index < value.Quantity.End))
                yield return (match.Value, index.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static int Word(string surface)
    {
        var cardinal = Array.IndexOf(EnglishNumbers, surface);
        return cardinal >= 0 ? cardinal : Array.IndexOf(EnglishOrdinals, surface);
    }

    private static IEnumerable<string> Known(TextReading reading)
    {
        foreach (var token in reading.Tokens)
        {
            if (token.Kind is TokenKind.Number or TokenKind.Identifier)
                yield return token.Surface;
            else if (token.Kind == TokenKind.Word && Word(token.Surface) is >= 0 and var number)
                yield return number.ToString(CultureInfo.InvariantCulture);
            else if (token.Kind == TokenKind.Character && ChineseDigits.IndexOf(token.Surface, StringComparison.Ordinal) is >= 0 and var digit)
                yield return digit.ToString(CultureInfo.InvariantCulture);
            else if (token.Kind == TokenKind.Word && Array.IndexOf(RomanNumerals, reading.Text[token.Start..token.End]) is > 0 and var roman)
                yield return roman.ToString(CultureInfo.InvariantCulture);
            else if (token.Kind == TokenKind.Word)
            {
                foreach (Match digits in Digits().Matches(token.Surface))
                    yield return digits.Value;
            }
        }

        foreach (Match month in Month().Matches(reading.Text))
            yield return ((MonthNames.IndexOf(month.Value[..3], StringComparison.Ordinal) / 3) + 1).ToString(CultureInfo.InvariantCulture);
        foreach (var value in reading.Values)
        {
            yield return value.Quantity.Low.ToString("0.####", CultureInfo.InvariantCulture);
            if (value.Quantity.High is { } high)
                yield return high.ToString("0.####", CultureInfo.InvariantCulture);
        }
    }

    // Across languages the issuer's code is spelled: Xiangzhengbanfa is 湘政办发.
    private bool IsSame(string one, string other)
    {
        if (!Digits().Matches(one).Select(match => match.Value).SequenceEqual(Digits().Matches(other).Select(match => match.Value)))
            return false;
        var (left, right) = (Letters(one), Letters(other));
        return left == right || (char.IsAscii(left.FirstOrDefault('x')) != char.IsAscii(right.FirstOrDefault('x'))
            && (char.IsAscii(left.FirstOrDefault('x')) ? IsSpelled(left, right) : IsSpelled(right, left)));
    }

    private bool IsSpelled(string latin, string chinese) =>
        pinyin.IsIn(latin, chinese) || !chinese.All(character => character is >= '\u4E00' and <= '\u9FFF');

    private static string Letters(string number) =>
        string.Concat(number.Where(char.IsLetter)).ToLowerInvariant().Replace("号", "", StringComparison.Ordinal).Replace("第", "", StringComparison.Ordinal).Replace("no", "", StringComparison.Ordinal);

    private const string MonthNames = "JanFebMarAprMayJunJulAugSepOctNovDec";

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex Month();

    // As a number, not as "as soon as" and not of a time.
    [GeneratedRegex(@"\bonce(?= (?:is|are|will|may|can|must|only)\b|[.,;]|$)|\ba single time\b|一次(?!性)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyOnce();

    [GeneratedRegex(@"\b(?:once|one|single|first|one-time|one-off|each|any)\b|一次|首次|每次", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Once();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("(?:第(?<digit>[一二三四五六七八九十])(?![方产者一二三四五六七八九十])|(?<![一二三四五六七八九十])(?<digit>[二三四五六七八九])[级等档期])")]
    private static partial Regex ChineseOrdinal();
}

using System.Text.RegularExpressions;
using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Reading;

/// <summary>The number, letter or bullet at the beginning of a line.</summary>
/// <param name="Style">What tells one way of counting from another: <c>1.</c>, <c>(1)</c>, <c>（一）</c>, <c>第章</c>, <c>section 1</c>, <c>•</c> …</param>
/// <param name="Number">The number it stands for; 0 for bullets.</param>
/// <param name="Path">The numbers of a mark like <c>3.1.2</c>; otherwise just <paramref name="Number"/>.</param>
/// <param name="Length">How many characters of the line it takes, white space after it not included.</param>
/// <param name="Letter">Its place in the alphabet when a single letter may be meant instead of a Roman number (<c>c.</c>, <c>(i)</c>); otherwise 0.</param>
internal sealed partial record Mark(string Style, int Number, int[] Path, int Length, int Letter = 0)
{
    /// <summary>The style of marks like <c>3.1</c>.</summary>
    public const string Decimal = "1.1";

    private const int LongestMark = 64;

    /// <summary>Whether it counts nothing.</summary>
    public bool IsBullet => Number == 0 && Style.Length == 1;

    /// <summary>Whether it names what it counts ("Section 3.", "第二章", "附件1") rather than just counting.</summary>
    public bool IsNamed => Style.StartsWith("named ", StringComparison.Ordinal);

    /// <summary>Whether it marks an annex: those stand at the end and below no section.</summary>
    public bool IsAnnex => Style is "named annex" or "named appendix" or "named schedule" or "named attachment" or "named 附件" or "named 附录" or "named 附錄" or "named 附表";

    /// <summary>Whether it is one of the plain marks (<c>1.</c>, <c>II.</c>, <c>三、</c>) that careless texts mix on one level.</summary>
    public bool IsPlain => Style is "1." or "I." or "一、";

    /// <summary>The mark read as the letter it may also be; itself when there is no second reading.</summary>
    public Mark AsLetter => Letter == 0 ? this : this with { Style = Style.Replace('i', 'a').Replace('I', 'A'), Number = Letter, Path = [Letter], Letter = 0 };

    /// <summary>Reads the mark at the beginning of a line, or <c>null</c> when there is none with text after it.</summary>
    public static Mark? Read(string text, Span line)
    {
        if (line.Length == 0)
            return null;
        var head = text.Substring(line.Start, Math.Min(line.Length, LongestMark));
        return Bullet(head) ?? Counted(head) ?? Named(head);
    }

    private static Mark? Bullet(string head)
    {
        var match = BulletPattern().Match(head);
        return match.Success ? new Mark(match.Groups[1].Value, 0, [0], 1) : null;
    }

    private static Mark? Counted(string head)
    {
        var match = DecimalPattern().Match(head);
        if (match.Success)
        {
            var path = match.Groups[1].Value.Split('.').Select(part => Numerals.ChineseOrArabic(part) ?? 0).ToArray();
            return new Mark(Decimal, path[^1], path, match.Groups["mark"].Length);
        }

        match = CountedPattern().Match(head);
        if (!match.Success)
            return null;
        var length = match.Groups["mark"].Length;
        var bracketed = head[0] is '(' or '（';
        var closing = match.Groups["mark"].Value[^1] is ')' or '）';
        var (before, after) = bracketed ? ("(", ")") : closing ? ("", ")") : ("", ".");
        var digits = match.Groups["n"].Value;
        if (digits[0] is >= '①' and <= '⑳')
            return new Mark("①", digits[0] - '①' + 1, [digits[0] - '①' + 1], 1);
        if (char.IsAsciiDigit(digits[0]))
            return Numbered(before + "1" + after, Numerals.ChineseOrArabic(digits), length);
        if (!char.IsAsciiLetter(digits[0]))
            return Numbered(bracketed ? "（一）" : "一、", Numerals.ChineseOrArabic(digits), length);

        var one = char.IsUpper(digits[0]) ? "I" : "i";
        var letter = digits.Length == 1 ? char.ToUpperInvariant(digits[0]) - 'A' + 1 : 0;
        // A single L or C is the letter: nobody counts to fifty in Roman numbers.
        if (Numerals.Roman(digits) is { } roman && (letter == 0 || roman <= 10))
            return new Mark(before + one + after, roman, [roman], length, letter);
        return letter == 0 ? null : Numbered(before + (one == "I" ? "A" : "a") + after, letter, length);
    }

    private static Mark? Named(string head)
    {
        var match = ChineseNamedPattern().Match(head);
        if (match.Success)
            return Numbered("named " + match.Groups["w"].Value, Numerals.ChineseOrArabic(match.Groups["n"].Value), match.Length);
        match = ChineseAnnexPattern().Match(head);
        if (match.Success)
        {
            var number = match.Groups["n"].Length == 0 ? 1 : Numerals.ChineseOrArabic(match.Groups["n"].Value);
            return Numbered("named " + match.Groups["w"].Value, number, match.Groups["mark"].Length);
        }

        match = NamedPattern().Match(head);
        if (!match.Success)
            return null;
        var value = match.Groups["n"].Value;
        var counted = Numerals.ChineseOrArabic(value) ?? Numerals.Roman(value) ?? value[0] - 'A' + 1;
        return Numbered("named " + match.Groups["w"].Value.ToLowerInvariant(), counted, match.Groups["mark"].Length);
    }

    private static Mark? Numbered(string style, int? number, int length) =>
        number is > 0 ? new Mark(style, number.Value, [number.Value], length) : null;

    [GeneratedRegex(@"^([•●○◦▪■□◆◇▶►➢➤✓✔√※·∙](?=\s*\S)|[-–—*+](?=\s+\S))", RegexOptions.CultureInvariant)]
    private static partial Regex BulletPattern();

    [GeneratedRegex(@"^(?<mark>(\d{1,3}(?:\.\d{1,3})+)\.?)(?=\s+\p{Lu}|\s*(?![亿億万萬千百元倍吨噸年月日天米亩畝平公个個名家项項户戶人次小])[\u2E80-\u9FFF《“])", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPattern();

    [GeneratedRegex(
        """
        ^(?:
          (?<mark>(?<n>\d{1,3})\s*[.．、](?!\d))(?=\s*\S)
        | (?<mark>(?<n>\d{1,3})\s*[)）])(?=\s*\S)
        | (?<mark>[(（]\s*(?<n>\d{1,3}|[ivxlc]{1,6}|[A-Za-z]|[一二三四五六七八九十百]{1,5})\s*[)）])(?=\s*\S)
        | (?<mark>(?<n>[IVXLC]{1,7})\s*[.．、])(?=\s*[^\s.])(?!\p{L}\.)
        | (?<mark>(?<n>[IVX]{2,7}))(?=\s+\p{Lu}\p{L}*[\s\p{L}])
        | (?<mark>(?<n>[ivx]{1,6}|[A-Za-z])[.)])(?=\s+\S)
        | (?<mark>(?<n>[一二三四五六七八九十百]{1,5})\s*[、.．])(?=\s*\S)
        | (?<mark>(?<n>[①-⑳]))(?=\s*\S)
        )
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CountedPattern();

    [GeneratedRegex(@"^第\s*(?<n>[〇零一二三四五六七八九十百\d]{1,6})\s*(?<w>部分|[编編篇章节節条條款])", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseNamedPattern();

    [GeneratedRegex(@"^(?<mark>(?<w>附件|附录|附錄|附表)\s*(?:(?<n>[一二三四五六七八九十\d]{1,3})\s*[:：.、]?(?=\s|$|[\u2E80-\u9FFF《])|[:：]?$))", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseAnnexPattern();

    [GeneratedRegex(@"^(?!Table|Figure|Fig|No|Form|Year|Grade|Level|Phase\s+\d+\s*-)(?<mark>(?<w>\p{Lu}\p{L}{2,14})(?:\s\p{L}{2,14}){0,2}\s+(?<n>\d{1,3}|[IVXLC]{1,6}|[A-Z])\s*(?:[.:：](?!\d)|[—–](?=\s)|$))", RegexOptions.CultureInvariant)]
    private static partial Regex NamedPattern();
}

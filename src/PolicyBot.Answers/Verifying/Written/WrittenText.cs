using System.Net;
using System.Text.RegularExpressions;
using PolicyBot.Documents.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Makes display text of a sentence's raw words: without list and heading marks, table bars, emphasis and entities.</summary>
internal static partial class WrittenText
{
    /// <summary>The display text; empty where there is no word.</summary>
    public static string Of(string raw)
    {
        var text = InvisibleCharacters.Drop(raw);
        if (text.Contains('&', StringComparison.Ordinal))
            text = InvisibleCharacters.Drop(Tag().Replace(WebUtility.HtmlDecode(text), " "));
        text = LineMarks().Replace(text.Trim(), "");
        if (IsTableRow(text))
            text = CellBars().Replace(text.Trim().Trim('|'), " – ");
        text = Emphasis().Replace(Emphasis().Replace(text, "${text}"), "${text}");
        text = DisplayText.Fold(Leftovers().Replace(text, "")).TrimStart(' ', '–').TrimEnd();
        return text.Any(char.IsLetterOrDigit) ? text : "";
    }

    /// <summary>Whether a line is a table's row.</summary>
    public static bool IsTableRow(string line) => line.AsSpan().Trim() is ['|', ..];

    /// <summary>Whether a line is a heading.</summary>
    public static bool IsHeading(string line) => line.AsSpan().TrimStart() is ['#', ..];

    [GeneratedRegex(@"</?[A-Za-z!?][^<>]*>?", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // Quoted lines, headings, list items and check boxes.
    [GeneratedRegex(@"^(?:\s*(?:>|\#{1,6}(?=\s|\*)|[-*+•·●▪◦–—]\s+|\[[ xX]\]\s+|[(（]\s*(?:\d{1,2}|[ivx]{1,4}|[a-z]|[一二三四五六七八九十]{1,3})\s*[)）]|(?:\*\*)?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)](?:\*\*)?\s+|(?:\d{1,2}|[一二三四五六七八九十]{1,3})、|[①-⑳])\s*)+",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex LineMarks();

    [GeneratedRegex(@"\s*(?:\|\s*:?-{2,}:?\s*)+\|?|\s*\|\s*", RegexOptions.CultureInvariant)]
    private static partial Regex CellBars();

    // A mark opens before a word and closes after one; a lone asterisk or underscore is a character like others.
    [GeneratedRegex(@"(?<![\\\w*_])(?<mark>\*{1,3}|_{1,3}|~~)(?=\S)(?<text>[^\n]+?)(?<=\S)\k<mark>(?![\w*_])|(?<mark>\*{1,3})(?=\S)(?<text>[^*\n]+?)(?<=\S)\k<mark>", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    // What emphasis that spans sentences leaves behind.
    [GeneratedRegex(@"\*{2,3}|_{2,3}|~~|^\*(?=\w)|(?<=\S)\*$|`+", RegexOptions.CultureInvariant)]
    private static partial Regex Leftovers();
}

using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Reading;

/// <summary>What can be seen of a line without knowing its neighbours.</summary>
internal static partial class LineShape
{
    private const int LongestLabel = 12;

    /// <summary>How much there is to read: words, two Chinese characters counting as one.</summary>
    public static int Weight(string text)
    {
        var words = 0;
        var chinese = 0;
        var inWord = false;
        foreach (var character in text)
        {
            if (SourceLine.IsWide(character))
            {
                chinese += char.IsLetter(character) ? 1 : 0;
                inWord = false;
            }
            else
            {
                var letter = char.IsLetterOrDigit(character) || (inWord && character is '-' or '’' or '\'' or '.' or ',' or '%' or '&' or '/');
                words += letter && !inWord ? 1 : 0;
                inWord = letter;
            }
        }

        return words + ((chinese + 1) / 2);
    }

    /// <summary>Whether the line ends as sentences and list items do; closing brackets and quotation marks aside.</summary>
    public static bool IsTerminated(string text) =>
        LastMark(text) is '.' or '。' or '!' or '！' or '?' or '？' or ';' or '；' or ',' or '，' or '、' or '…' or '．';

    /// <summary>Whether the line ends in a question mark.</summary>
    public static bool IsQuestion(string text) => LastMark(text) is '?' or '？';

    /// <summary>Whether the line ends in a colon.</summary>
    public static bool EndsInColon(string text) => text.AsSpan().TrimEnd() is [.., ':' or '：'];

    /// <summary>Whether the line is drawn of one repeated sign and says nothing.</summary>
    public static bool IsRule(string text)
    {
        var sign = text[0];
        if (!(sign is '-' or '=' or '_' or '*' or '~' or '#' or '—' or '–' or '·' or '.' or '─' or '━' or '＝'))
            return false;
        var signs = 0;
        foreach (var character in text)
        {
            if (character != sign && !char.IsWhiteSpace(character))
                return false;
            signs += character == sign ? 1 : 0;
        }

        return signs >= 3;
    }

    /// <summary>Whether the words make a statement or announce something ("… are as follows:") rather than name something.</summary>
    public static bool IsStatement(string text) => StatementWords().IsMatch(text);

    /// <summary>Whether every letter that has a case is a capital; at least four of them.</summary>
    public static bool IsAllCapitals(string text) => text.Count(char.IsUpper) >= 4 && !text.Any(char.IsLower);

    /// <summary>Whether every longer word begins with a capital; at least two words.</summary>
    public static bool IsTitleCase(string text)
    {
        var words = text.Split(' ').Where(word => word.Length > 3 && char.IsLetter(word[0])).ToList();
        return words.Count >= 2 && words.TrueForAll(word => char.IsUpper(word[0]));
    }

    /// <summary>Whether the line is nothing but a date, as below a signature.</summary>
    public static bool IsDate(string text) => DatePattern().IsMatch(text);

    /// <summary>Whether the line holds a document number and little else.</summary>
    public static bool IsDocumentNumber(string text) => text.Length <= 40 && DocumentNumberPattern().IsMatch(text);

    /// <summary>Where the label of a labelled line ends (its colon's offset), or -1: a few words that make no clause,
    /// a colon, and something after it.</summary>
    public static int LabelEnd(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length && i < 140; i++)
        {
            switch (text[i])
            {
                case '(' or '（' or '[':
                    depth++;
                    break;
                case ')' or '）' or ']':
                    depth--;
                    break;
                case '。' or '；' or ';' or '，' or '！' or '？' or '?' or '\t':
                    return -1;
                case ',' when depth <= 0:
                    return -1;
                case '.' when i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]):
                    return -1;
                case ':' or '：' when depth <= 0:
                    return IsLabel(text, i) ? i : -1;
            }
        }

        return -1;
    }

    private static bool IsLabel(string text, int colon)
    {
        var rest = text.AsSpan(colon + 1).TrimStart();
        if (rest.IsEmpty || (text[colon] == ':' && rest.Length == text.Length - colon - 1 && !SourceLine.IsWide(rest[0]) && !char.IsUpper(rest[0])))
            return false;
        var label = text[..colon];
        return label.AsSpan().Trim().Length > 0 && Weight(label) <= LongestLabel && !FiniteVerbs().IsMatch(label);
    }

    private static char LastMark(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsWhiteSpace(text[i]) && !(text[i] is ')' or '）' or ']' or '”' or '“' or '"' or '’' or '\'' or '」' or '』' or '》' or '*' or '_'))
                return text[i];
        }

        return '\0';
    }

    [GeneratedRegex(@"\b(?:is|are|was|were|has|have|had|will|would|shall|should|must|may|can|could|do|does|include|includes|following|follows|below)\b|下列|以下|如下|包括|应当|應當|必须|可以|分别|现将|特此", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatementWords();

    [GeneratedRegex(@"\b(?:is|was|were|has|had|will|would|shall|should|must)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FiniteVerbs();

    [GeneratedRegex(@"^[（(]?(?:\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})[）)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"[〔\[［（(【]\s*\d{4}\s*[〕\]］）)】].{0,12}(?:号|號|No\.?|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumberPattern();
}

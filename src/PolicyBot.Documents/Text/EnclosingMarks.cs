using System.Globalization;

namespace PolicyBot.Documents.Text;

/// <summary>Which way a bracket or quotation mark faces.</summary>
internal enum Facing : byte
{
    /// <summary>Neither; an apostrophe too.</summary>
    None,

    /// <summary>It opens: what it encloses follows.</summary>
    Opening,

    /// <summary>It closes: what it encloses goes before.</summary>
    Closing,
}

/// <summary>Tells opening from closing brackets and quotation marks. Machine translation writes <c>”</c> for both, so a
/// double quotation mark's own shape is only the last hint: spacing and alternation go first.</summary>
internal static class EnclosingMarks
{
    /// <summary>Which way each character of <paramref name="text"/> faces.</summary>
    public static Facing[] Of(string text)
    {
        var facings = new Facing[text.Length];
        var insideDouble = false;
        var insideSingle = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '“' or '”' or '"':
                    facings[i] = FaceDouble(text, i, insideDouble);
                    insideDouble = facings[i] == Facing.Opening;
                    break;
                case '‘':
                    facings[i] = Facing.Opening;
                    insideSingle = true;
                    break;
                case '’':
                    // Within or right after a word it is most often an apostrophe; facing matters only where white space is.
                    facings[i] = insideSingle && IsWhite(text, i - 1) ? Facing.Closing : Facing.None;
                    insideSingle &= !IsWhite(text, i - 1) && char.IsLetter(At(text, i + 1));
                    break;
                case '\n' when IsBlankLineAhead(text, i):
                    insideDouble = insideSingle = false;
                    break;
                default:
                    facings[i] = FaceByCategory(text[i]);
                    break;
            }
        }

        return facings;
    }

    private static Facing FaceDouble(string text, int at, bool inside)
    {
        var whiteBefore = IsWhite(text, at - 1);
        var whiteAfter = IsWhite(text, at + 1);
        if (whiteBefore && whiteAfter)
            return inside ? Facing.Closing : Facing.Opening;
        if (whiteBefore)
        {
            return inside && (text[at] == '”' || IsClosingPunctuation(At(text, at + 1))) ? Facing.Closing : Facing.Opening;
        }

        if (whiteAfter)
            return !inside && text[at] == '“' ? Facing.Opening : Facing.Closing;
        return text[at] switch
        {
            '“' => Facing.Opening,
            '”' => Facing.Closing,
            _ => inside ? Facing.Closing : Facing.Opening,
        };
    }

    private static Facing FaceByCategory(char character) => character < 0x80
        ? character switch
        {
            '(' or '[' or '{' => Facing.Opening,
            ')' or ']' or '}' => Facing.Closing,
            _ => Facing.None,
        }
        : char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation => Facing.Opening,
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => Facing.Closing,
            _ => Facing.None,
        };

    private static bool IsBlankLineAhead(string text, int lineFeed)
    {
        for (var i = lineFeed + 1; i < text.Length; i++)
        {
            if (text[i] == '\n')
                return true;
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsWhite(string text, int at) => at < 0 || at >= text.Length || char.IsWhiteSpace(text[at]);

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    private static bool IsClosingPunctuation(char character) => character is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']'
        or '，' or '。' or '；' or '：' or '！' or '？' or '、' or '）' or '］' or '〕';
}

namespace PolicyBot.Documents.Text;

/// <summary>Punctuation as sentences see it.</summary>
static class SentenceMarks
{
    /// <summary>Whether the character may end a sentence.</summary>
    internal static bool IsStop(char c) => c is '.' or '!' or '?' or ';' || EndsAlways(c);

    /// <summary>Whether the character ends a sentence wherever it stands.</summary>
    internal static bool EndsAlways(char c) => c is '。' or '！' or '？' or '；' or '｡';

    internal static bool ClosesBracket(char c) => c is ')' or ']' or '）' or '］' or '】' or '〕' or '》' or '」' or '』' or '〉';

    internal static bool OpensBracket(char c) => c is '(' or '[' or '（' or '［' or '【' or '〔' or '《' or '「' or '『' or '〈';

    internal static bool IsDoubleQuote(char c) => c is '"' or '“' or '”';

    /// <summary>Whether a quotation is open after the character at <paramref name="i"/>; a mark of closing form may open one,
    /// and one of opening form before white space closes an open one.</summary>
    internal static bool QuotedAfter(string text, int i, bool quoted) => text[i] switch
    {
        '"' or '”' => !quoted,
        '“' => !quoted || (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1])),
        _ => quoted,
    };

    /// <summary>Whether the character is a Chinese character.</summary>
    internal static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF');
}

namespace PolicyBot.Documents.Values;

/// <summary>Gives every character that means the same one form, keeping each at its offset, so that one pattern reads all.</summary>
static class ReadableText
{
    /// <summary>The text with ASCII digits, percent signs, dots and brackets for full-width ones, <c>-</c> for every dash and
    /// tilde that may part a range, and plain spaces for all others except line breaks.</summary>
    internal static string Of(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = Of(from[i]);
    });

    private static char Of(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => (char)(c - 'Ａ' + 'A'),
        >= 'ａ' and <= 'ｚ' => (char)(c - 'ａ' + 'a'),
        '％' or '﹪' => '%',
        '．' => '.',
        '（' => '(',
        '）' => ')',
        '：' => ':',
        '＋' => '+',
        '≧' or '⩾' => '≥',
        '≦' or '⩽' => '≤',
        '＞' => '>',
        '＜' => '<',
        '￥' => '¥',
        '＄' => '$',
        '–' or '—' or '―' or '−' or '‐' or '‑' or '～' or '〜' or '~' or '－' => '-',
        '’' or '‘' => '\'',
        '\n' or '\r' => '\n',
        // Kept apart: between groups of three digits they part thousands.
        '\u202F' or '\u2009' => '\u2009',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };
}

using PolicyBot.Documents.Text;

namespace PolicyBot.Eligibility.Facts;

/// <summary>Gives characters that mean the same one form, each at its offset, so that one name finds all its spellings.</summary>
static class PlainText
{
    /// <summary>The text in lower case and simplified characters, with ASCII punctuation and a space for every hyphen.</summary>
    internal static string Of(string text) => string.Create(text.Length, SimplifiedChinese.Of(text), static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = Of(from[i]);
    });

    private static char Of(char c) => c switch
    {
        >= '！' and <= '～' => Of((char)(c - '！' + '!')),
        '-' or '‐' or '‑' or '\u00A0' or '\t' or '\u3000' => ' ',
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        '。' => '.',
        _ => char.ToLowerInvariant(c),
    };
}

using System.Globalization;
using System.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Characters that change how a text reads without being seen: controls, zero-width characters, bidirectional
/// overrides, tags, private characters, halves of surrogate pairs.</summary>
internal static class InvisibleCharacters
{
    // U+180B..F, U+FE00..F and U+E0100..1EF choose glyph variants; U+115F, U+1160, U+3164 and U+FFA0 are blank letters.
    private static bool IsBlank(int value) => value is 0x00AD or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F)
        or 0x2800 or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF) or 0xFFFD;

    /// <summary>Whether <paramref name="rune"/> is one of them; line breaks and tabs are not.</summary>
    public static bool Contains(Rune rune) =>
        rune.Value is not ('\n' or '\r' or '\t')
        && (IsBlank(rune.Value) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);

    /// <summary>The text without them.</summary>
    public static string Drop(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Contains(rune))
                kept.Append(rune);
        }

        return kept.ToString();
    }
}

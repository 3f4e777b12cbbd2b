using System.Text;

namespace PolicyBot.Documents.Reading;

/// <summary>Makes readable identifiers from titles.</summary>
internal static class Slug
{
    private const int Longest = 80;

    /// <summary>Letters and digits in lower case with hyphens between words, at most 80 characters, cut between words
    /// where possible; <c>document</c> when the title has neither.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (rune.Value is not ('’' or '\'') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length == 0)
            return "document";
        if (whole.Length <= Longest)
            return whole;
        var cut = whole.LastIndexOf('-', Longest);
        if (cut < Longest / 2)
            cut = char.IsHighSurrogate(whole[Longest - 1]) ? Longest - 1 : Longest;
        return whole[..cut];
    }

    /// <summary>The slug, with a number after it where an earlier document took it.</summary>
    public static string Unique(string title, HashSet<string> taken)
    {
        var slug = Of(title);
        var unique = slug;
        for (var n = 2; !taken.Add(unique); n++)
            unique = FormattableString.Invariant($"{slug}-{n}");
        return unique;
    }
}

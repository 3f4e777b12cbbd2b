namespace PolicyBot.Answers.Understanding;

/// <summary>Brings the words of one family together that a stemmer keeps apart: owner and ownership, scientist and scientific.</summary>
public static class WordFamily
{
    private const int ShortestRoot = 4;
    private const int MostSuffixes = 3;

    // Suffixes that make one English word of another, as Porter's stems have them.
    private static readonly string[] Suffixes =
    [
        "ation", "ition", "ship", "ment", "ness", "ster", "ance", "ence", "ific", "ion", "ist", "ism", "ity", "ive", "abl", "ibl",
        "anc", "enc", "ant", "ent", "ous", "ful", "ifi", "ati", "er", "or", "al", "ic", "if", "iz", "is", "at", "li", "ed",
    ];

    /// <summary>The stem without the suffixes that make one word of another; at least four letters stay, and of a word that is no
    /// English stem everything.</summary>
    /// <param name="stem">A stem in lower case.</param>
    public static string RootOf(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        var root = stem.AsSpan();
        for (var count = 0; count < MostSuffixes && Shorter(root) is { Length: > 0 } shorter; count++)
            root = shorter;
        return root.Length == stem.Length ? stem : root.ToString();
    }

    private static ReadOnlySpan<char> Shorter(ReadOnlySpan<char> word)
    {
        if (word.Length <= ShortestRoot || word[0] is < 'a' or > 'z')
            return [];
        // "stabli" is "stabl" with the ending of "stably".
        if (word.EndsWith("bli", StringComparison.Ordinal))
            return word[..^1];
        foreach (var suffix in Suffixes)
        {
            if (word.Length - suffix.Length >= ShortestRoot && word.EndsWith(suffix, StringComparison.Ordinal))
                return word[..^suffix.Length];
        }

        return [];
    }
}

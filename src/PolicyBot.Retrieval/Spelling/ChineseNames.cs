using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Retrieval.Spelling;

/// <summary>The glossary's Chinese names, to be found where one of their characters is another.</summary>
internal sealed class ChineseNames
{
    /// <summary>How long the names are that are looked for, at least.</summary>
    public const int Shortest = 2;

    /// <summary>How long they are at most.</summary>
    public const int Longest = 8;

    private readonly Dictionary<(ulong Others, int Length, int Place), List<string>> _names = [];

    /// <summary>Takes over the names of <paramref name="glossary"/>.</summary>
    public ChineseNames(Glossary glossary)
    {
        foreach (var name in glossary.Concepts.SelectMany(concept => concept.Chinese))
        {
            if (name.Length is < Shortest or > Longest || !name.All(IsCharacter))
                continue;
            for (var place = 0; place < name.Length; place++)
            {
                var key = (Others(name, place), name.Length, place);
                if (!_names.TryGetValue(key, out var names))
                    _names[key] = names = new List<string>(1);
                names.Add(name);
            }
        }
    }

    /// <summary>Whether a character is a Chinese one of the usual kind.</summary>
    public static bool IsCharacter(char character) => character is >= '\u4E00' and <= '\u9FFF';

    /// <summary>The names that differ from a stretch of text in the character at one place only, itself among them where it is one.</summary>
    /// <param name="text">Simplified characters, as long as the name.</param>
    /// <param name="place">The place of the character.</param>
    public IReadOnlyList<string> Like(ReadOnlySpan<char> text, int place) =>
        _names.TryGetValue((Others(text, place), text.Length, place), out var names) ? names : [];

    // FNV-1a over all characters but one. Different names of one length hardly ever agree in it by chance, and what is found is compared.
    private static ulong Others(ReadOnlySpan<char> text, int place)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < text.Length; i++)
            hash = (hash ^ (i == place ? '\0' : text[i])) * 1099511628211UL;
        return hash;
    }
}

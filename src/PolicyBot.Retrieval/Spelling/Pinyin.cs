using System.Reflection;

namespace PolicyBot.Retrieval.Spelling;

/// <summary>Tells whether Latin letters spell Chinese characters by their readings, as names are written in English texts: Yiyang is 益阳.</summary>
public sealed class Pinyin
{
    private readonly Dictionary<char, string[]> _syllables = [];

    /// <summary>Reads the table that comes with the program.</summary>
    public Pinyin()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("readings.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.IndexOf(' ', StringComparison.Ordinal) is not (> 1 and var end))
                continue;
            var syllable = line[..(end - 1)].Replace('ü', 'v');
            foreach (var character in line.AsSpan(end + 1))
            {
                var known = _syllables.GetValueOrDefault(character, []);
                if (!known.Contains(syllable))
                    _syllables[character] = [.. known, syllable];
            }
        }
    }

    /// <summary>How many characters of <paramref name="chinese"/> from <paramref name="start"/> on <paramref name="latin"/> spells;
    /// 0 where it spells none or not all of itself.</summary>
    /// <param name="latin">Letters in lower case.</param>
    /// <param name="chinese">A text in simplified characters.</param>
    /// <param name="start">Where the spelling has to begin.</param>
    public int LengthOf(string latin, string chinese, int start)
    {
        ArgumentNullException.ThrowIfNull(latin);
        ArgumentNullException.ThrowIfNull(chinese);
        return Spelled(latin, 0, chinese, start) is >= 0 and var end ? end - start : 0;
    }

    /// <summary>Whether <paramref name="latin"/> spells two or more characters in a row somewhere in <paramref name="chinese"/>.</summary>
    public bool IsIn(string latin, string chinese)
    {
        ArgumentNullException.ThrowIfNull(latin);
        ArgumentNullException.ThrowIfNull(chinese);
        for (var start = 0; start < chinese.Length; start++)
        {
            if (LengthOf(latin, chinese, start) >= 2)
                return true;
        }

        return false;
    }

    // The end of the characters spelled, or -1.
    private int Spelled(string latin, int from, string chinese, int at)
    {
        if (from == latin.Length)
            return at;
        if (at >= chinese.Length || !_syllables.TryGetValue(chinese[at], out var syllables))
            return -1;
        foreach (var syllable in syllables)
        {
            if (string.CompareOrdinal(latin, from, syllable, 0, syllable.Length) == 0
                && Spelled(latin, from + syllable.Length, chinese, at + 1) is >= 0 and var end)
                return end;
        }

        return -1;
    }
}

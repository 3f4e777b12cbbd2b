using System.Numerics;
using System.Runtime.InteropServices;

namespace PolicyBot.Retrieval.Spelling;

/// <summary>The words that a mistyped one may have been meant for, by first letter and length. Never changes.</summary>
internal sealed class SpellingVocabulary
{
    private const int Letters = 26;
    private const int ShortestWord = 4;
    private const int LongestWord = 32;

    private readonly Entry[]?[] _entries = new Entry[Letters * (LongestWord + 1)][];

    /// <summary>Takes over words and how often each occurs.</summary>
    /// <param name="counts">Words of small Latin letters; others are left out.</param>
    public SpellingVocabulary(IReadOnlyDictionary<string, int> counts)
    {
        foreach (var group in counts.Where(pair => pair.Key.Length is >= ShortestWord and <= LongestWord && IsPlain(pair.Key))
            .GroupBy(pair => Bucket(pair.Key[0], pair.Key.Length)))
            _entries[group.Key] = [.. group.Select(pair => new Entry(pair.Key, pair.Value, LettersOf(pair.Key)))];
    }

    /// <summary>Adds the words of a text to <paramref name="counts"/>, in small letters.</summary>
    public static void Count(string text, Dictionary<string, int> counts)
    {
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[LongestWord];
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiLetter(text[start]))
                continue;
            var end = start + 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end - start <= LongestWord && !IsPartOfLonger(text, start, end))
            {
                for (var i = start; i < end; i++)
                    word[i - start] = char.ToLowerInvariant(text[i]);
                CollectionsMarshal.GetValueRefOrAddDefault(lookup, word[..(end - start)], out _)++;
            }

            start = end;
        }
    }

    /// <summary>Whether a word consists of the letters a to z.</summary>
    public static bool IsPlain(string word) => !word.AsSpan().ContainsAnyExceptInRange('a', 'z');

    /// <summary>The word that <paramref name="typed"/> is nearest to, of equally near ones the most frequent; <c>null</c> where none
    /// is near enough. Slips hardly ever befall the first letter, so it is the same.</summary>
    /// <param name="typed">A word of the letters a to z.</param>
    /// <param name="limitAt">The highest <see cref="EditCost"/> for the longer of two words' lengths.</param>
    public string? Nearest(string typed, Func<int, int> limitAt)
    {
        if (typed.Length > LongestWord)
            return null;
        var letters = LettersOf(typed);
        (string? Word, int Cost, int Count) best = (null, int.MaxValue, 0);
        var reach = limitAt(LongestWord) / EditCost.Slip;
        for (var length = Math.Max(ShortestWord, typed.Length - reach); length <= Math.Min(LongestWord, typed.Length + reach); length++)
        {
            var limit = limitAt(Math.Max(length, typed.Length));
            foreach (var entry in _entries[Bucket(typed[0], length)] ?? [])
            {
                // One edit changes which letters occur by two at most.
                if (BitOperations.PopCount(letters ^ entry.Letters) > 2 * (limit / EditCost.Slip))
                    continue;
                var cost = EditCost.Between(typed, entry.Word, limit);
                if (cost <= limit && (cost < best.Cost || (cost == best.Cost && entry.Count > best.Count)))
                    best = (entry.Word, cost, entry.Count);
            }
        }

        return best.Word;
    }

    // "5g" and "café" are no words of plain letters, and neither is a part of them.
    private static bool IsPartOfLonger(string text, int start, int end) =>
        (start > 0 && IsOtherLetter(text[start - 1])) || (end < text.Length && IsOtherLetter(text[end]));

    private static bool IsOtherLetter(char character) => char.IsLetterOrDigit(character) && character < '\u2E80';

    private static int Bucket(char first, int length) => ((first - 'a') * (LongestWord + 1)) + length;

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
            letters |= 1u << (letter - 'a');
        return letters;
    }

    private readonly record struct Entry(string Word, int Count, uint Letters);
}

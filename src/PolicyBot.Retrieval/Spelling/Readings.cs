using System.Reflection;

namespace PolicyBot.Retrieval.Spelling;

/// <summary>Tells Chinese characters that are read alike: whoever types by sound picks one of them for another.</summary>
internal sealed class Readings
{
    // A character has few readings; each is a number of its own, the tone its last digit.
    private const int Tones = 10;
    private readonly Dictionary<char, int[]> _readings = [];

    /// <summary>Reads the table that comes with the program.</summary>
    public Readings()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("readings.txt")!;
        using var reader = new StreamReader(stream);
        var syllables = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.IndexOf(' ', StringComparison.Ordinal) is not (> 1 and var end))
                continue;
            var syllable = line[..(end - 1)];
            if (!syllables.TryGetValue(syllable, out var number))
                syllables[syllable] = number = syllables.Count;
            var reading = (number * Tones) + (line[end - 1] - '0');
            foreach (var character in line.AsSpan(end + 1))
                _readings[character] = [.. _readings.GetValueOrDefault(character, []), reading];
        }
    }

    /// <summary>Whether both characters have a reading in common.</summary>
    /// <param name="first">A simplified character.</param>
    /// <param name="second">A simplified character.</param>
    /// <param name="sameTone">Whether the tone must agree too.</param>
    public bool Agree(char first, char second, bool sameTone) =>
        _readings.TryGetValue(first, out var left) && _readings.TryGetValue(second, out var right)
        && Array.Exists(left, one => Array.Exists(right, other => sameTone ? one == other : one / Tones == other / Tones));
}

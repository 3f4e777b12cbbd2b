using System.Collections.Frozen;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Words that say the same in a sentence and in the passage it rests on: forms that a stemmer keeps apart, and common words
/// of policies in the other language.</summary>
internal sealed class Equivalents
{
    private readonly FrozenDictionary<string, List<Group>> _groups;
    private readonly int _longest;

    /// <summary>Reads the groups that come with the program.</summary>
    /// <param name="analyzer">Stems them as it stems sentences.</param>
    public Equivalents(TextAnalyzer analyzer)
    {
        using var stream = typeof(Equivalents).Assembly.GetManifestResourceStream("equivalents.txt")!;
        using var reader = new StreamReader(stream);
        var groups = new Dictionary<string, List<Group>>(StringComparer.Ordinal);
        foreach (var line in reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var group = new Group(
                words.Where(word => char.IsAscii(word[0])).Select(analyzer.Stem).ToFrozenSet(StringComparer.Ordinal), [.. words.Where(word => !char.IsAscii(word[0]))]);
            foreach (var word in group.Stems.Concat(group.Chinese))
            {
                if (!groups.TryGetValue(word, out var known))
                    groups.Add(word, known = []);
                known.Add(group);
            }
        }

        _groups = groups.ToFrozenDictionary(StringComparer.Ordinal);
        _longest = groups.Keys.Where(word => !char.IsAscii(word[0])).Max(word => word.Length);
    }

    /// <summary>Whether <paramref name="reading"/> has a word that says the same as the English one with <paramref name="stem"/>.</summary>
    public bool IsIn(string stem, TextReading reading) => _groups.TryGetValue(stem, out var groups) && groups.Exists(group => group.IsIn(reading));

    /// <summary>How long the longest Chinese word at <paramref name="start"/> is that says the same as a word of one of <paramref name="readings"/>.</summary>
    public int LengthAt(string text, int start, IReadOnlyList<TextReading> readings)
    {
        for (var length = Math.Min(_longest, text.Length - start); length > 0; length--)
        {
            if (_groups.TryGetValue(text.Substring(start, length), out var groups) && groups.Exists(group => readings.Any(group.IsIn)))
                return length;
        }

        return 0;
    }

    /// <summary>The groups that have a word of <paramref name="text"/>, each with the place of that word.</summary>
    public IEnumerable<Unit> Units(string text, IReadOnlyList<Token> tokens)
    {
        foreach (var token in tokens.Where(token => token.Kind == TokenKind.Word))
        {
            foreach (var group in _groups.GetValueOrDefault(token.Stem, []))
                yield return new Unit(new Span(token.Start, token.End), group);
        }

        for (var start = 0; start < text.Length; start++)
        {
            for (var length = text[start] < '\u4E00' ? 0 : Math.Min(_longest, text.Length - start); length > 0; length--)
            {
                if (!_groups.TryGetValue(text.Substring(start, length), out var groups))
                    continue;
                foreach (var group in groups)
                    yield return new Unit(new Span(start, start + length), group);
                break;
            }
        }
    }

    // Compared by reference: a group is one object.
    private sealed class Group(FrozenSet<string> stems, IReadOnlyList<string> chinese)
    {
        public FrozenSet<string> Stems { get; } = stems;

        public IReadOnlyList<string> Chinese { get; } = chinese;

        public bool IsIn(TextReading reading) => Stems.Overlaps(reading.Stems) || Chinese.Any(word => reading.Text.Contains(word, StringComparison.Ordinal));
    }
}

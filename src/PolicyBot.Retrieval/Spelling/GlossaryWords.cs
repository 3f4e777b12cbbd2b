using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Spelling;

/// <summary>The English words that need no documents to be known: those of the glossary's names, and those that questions are put in.</summary>
internal sealed class GlossaryWords
{
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<uint> _pairs = [];

    /// <summary>Collects the words of <paramref name="glossary"/>.</summary>
    public GlossaryWords(Glossary glossary, TextAnalyzer analyzer)
    {
        foreach (var name in glossary.Concepts.SelectMany(concept => concept.English))
        {
            SpellingVocabulary.Count(name, Counts);
            string? previous = null;
            foreach (var token in analyzer.Analyze(name))
            {
                if (token.Kind != TokenKind.Word)
                    continue;
                _stems.Add(token.Stem);
                if (StopWords.IsStopWord(token.Surface))
                {
                    previous = null;
                    continue;
                }

                if (previous is not null)
                    _pairs.Add(TermId.OfPair(previous, token.Stem));
                previous = token.Stem;
            }
        }

        foreach (var word in EverydayWords())
        {
            Counts[word] = Counts.GetValueOrDefault(word) + 1;
            _stems.Add(analyzer.Stem(word));
        }
    }

    /// <summary>Each word and how often it occurs.</summary>
    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a word with this stem is among them.</summary>
    public bool HasStem(string stem) => _stems.Contains(stem);

    /// <summary>Whether two words with these stems stand side by side in a name.</summary>
    public bool HasPair(string first, string second) => _pairs.Contains(TermId.OfPair(first, second));

    private static IEnumerable<string> EverydayWords()
    {
        using var stream = typeof(GlossaryWords).Assembly.GetManifestResourceStream("everyday-words.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return word;
        }
    }
}

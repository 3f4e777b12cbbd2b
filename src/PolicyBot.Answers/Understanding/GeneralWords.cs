using System.Collections.Frozen;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Understanding;

/// <summary>Everyday words that put a question into words but seldom are its subject. An answer that lacks one of them may well
/// be one; an answer that lacks the subject is none.</summary>
public sealed class GeneralWords
{
    private readonly FrozenSet<string> _stems;

    /// <summary>Reads the words that come with the program.</summary>
    /// <param name="analyzer">Stems them as it stems questions.</param>
    public GeneralWords(TextAnalyzer analyzer)
    {
        using var stream = typeof(GeneralWords).Assembly.GetManifestResourceStream("general-words.txt")!;
        using var reader = new StreamReader(stream);
        _stems = reader.ReadToEnd().Split('\n')
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(analyzer.Stem)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether <paramref name="stem"/> belongs to such a word.</summary>
    public bool Contains(string stem) => _stems.Contains(stem);
}

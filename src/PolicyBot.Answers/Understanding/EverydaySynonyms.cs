using System.Collections.Frozen;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Understanding;

/// <summary>Everyday words that mean nearly the same: people ask for "firms" and "old people" where a policy says "enterprises"
/// and "the elderly". The glossary holds the terms of policies; these are the words around them.</summary>
public sealed class EverydaySynonyms
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _synonyms;

    /// <summary>Reads the groups that come with the program.</summary>
    /// <param name="analyzer">Stems them as it stems questions and passages.</param>
    public EverydaySynonyms(TextAnalyzer analyzer)
    {
        using var stream = typeof(EverydaySynonyms).Assembly.GetManifestResourceStream("everyday-synonyms.txt")!;
        using var reader = new StreamReader(stream);
        var synonyms = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')))
        {
            var stems = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(analyzer.Stem).Distinct().ToList();
            foreach (var stem in stems)
            {
                if (!synonyms.TryGetValue(stem, out var others))
                    synonyms.Add(stem, others = new HashSet<string>(StringComparer.Ordinal));
                others.UnionWith(stems.Where(other => other != stem));
            }
        }

        _synonyms = synonyms.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The stems of the words that mean nearly the same as the one with <paramref name="stem"/>, without it.</summary>
    public IReadOnlySet<string> Of(string stem) => _synonyms.TryGetValue(stem, out var others) ? others : FrozenSet<string>.Empty;
}

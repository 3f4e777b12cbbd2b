using PolicyBot.Documents;
using PolicyBot.Eligibility.Places;

namespace PolicyBot.Eligibility.Vocabulary;

/// <summary>The published vocabulary: what can be known of a company, which places and industries there are, and what lies in what.</summary>
public sealed class FactVocabulary
{
    private readonly Dictionary<string, FactDefinition> _facts;

    internal FactVocabulary(
        IReadOnlyList<FactDefinition> facts, IReadOnlyList<Derivation> derivations, Hierarchy places, Hierarchy industries)
    {
        Facts = facts;
        Derivations = derivations;
        Places = places;
        Industries = industries;
        _facts = facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
    }

    /// <summary>The facts in the file's order.</summary>
    public IReadOnlyList<FactDefinition> Facts { get; }

    /// <summary>Which place lies in which.</summary>
    public Hierarchy Places { get; }

    /// <summary>Which industry is part of which.</summary>
    public Hierarchy Industries { get; }

    /// <summary>How facts follow from others.</summary>
    internal IReadOnlyList<Derivation> Derivations { get; }

    /// <summary>Reads the vocabulary's file.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <exception cref="InvalidInputException">It is no valid vocabulary; the message names file, line and field.</exception>
    public static FactVocabulary Parse(string yaml, string fileName) => VocabularyReader.Read(yaml, fileName);

    /// <summary>The fact of this name, or <c>null</c>.</summary>
    public FactDefinition? Find(string name) => _facts.GetValueOrDefault(name);

    /// <summary>The places or the industries, whichever the fact's values are; <c>null</c> for facts of other types.</summary>
    public Hierarchy? HierarchyOf(FactDefinition fact) => (fact ?? throw new ArgumentNullException(nameof(fact))).Type switch
    {
        FactType.Places => Places,
        FactType.Industries => Industries,
        _ => null,
    };

    /// <summary>A message for a name that is no fact's, with the nearest one that is.</summary>
    internal string UnknownFact(string name) =>
        $"unknown fact '{name}'; the nearest in the vocabulary is '{Nearest(name, _facts.Keys)}'.";

    /// <summary>The candidate that is most like a name.</summary>
    internal static string Nearest(string name, IEnumerable<string> candidates) =>
        candidates.OrderBy(candidate => Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())).ThenBy(candidate => candidate, StringComparer.Ordinal).FirstOrDefault() ?? "";

    // Levenshtein's edit distance.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}

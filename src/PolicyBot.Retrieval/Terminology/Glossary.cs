using System.Collections;
using System.Collections.Frozen;
using PolicyBot.Documents;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Terminology;

/// <summary>The concepts that go by several names, and how to find them in texts. Never changes; safe for use by several threads at
/// once.</summary>
public sealed class Glossary
{
    private readonly NameUnits _units;
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<(Concept Concept, string Name, Language Language)?> _names = [null];

    private Glossary(IReadOnlyList<Concept> concepts)
    {
        Concepts = concepts;
        _units = new NameUnits(new TextAnalyzer());
        foreach (var concept in concepts)
        {
            foreach (var name in concept.English)
                Add(concept, name, Language.English);
            foreach (var name in concept.Chinese)
                Add(concept, name, Language.SimplifiedChinese);
        }
    }

    /// <summary>A glossary without concepts.</summary>
    public static Glossary Empty { get; } = new([]);

    /// <summary>All concepts, in the order of the file.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>Reads a glossary from YAML. A name that several concepts share belongs to the first.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <exception cref="InvalidInputException">The text has a mistake; the message names file, line and what to do.</exception>
    public static Glossary Parse(string yaml, string fileName)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        return new Glossary(GlossaryReader.Read(yaml, fileName));
    }

    /// <summary>Reads a glossary file on another thread, so that a program may do something else meanwhile: thousands of names take
    /// about a tenth of a second in a fresh process. A missing file is an empty glossary.</summary>
    /// <exception cref="InvalidInputException">The file has a mistake or cannot be read; the message names file, line and what to do.</exception>
    public static Task<Glossary> ReadAsync(string path, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                return Parse(File.ReadAllText(path), path);
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                return Empty;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new InvalidInputException($"The glossary {path} cannot be read: {exception.Message} Make it readable or remove it.", exception);
            }
        },
        cancellationToken);

    /// <summary>The concepts named in <paramref name="text"/>, in the order of the text, none overlapping another: where names
    /// overlap the longest counts, of equally long ones the first.</summary>
    public IReadOnlyList<ConceptMatch> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Longest(Candidates(text), text.Length);
    }

    /// <summary>Every concept named in <paramref name="text"/>, those named inside or across longer names included:
    /// "corporate income tax reduction" speaks of the tax and of the reduction.</summary>
    public IReadOnlySet<Concept> ConceptsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var candidates = Candidates(text);
        if (candidates.Count == 0)
            return FrozenSet<Concept>.Empty;
        var chosen = Longest([.. candidates], text.Length);
        return candidates.Where(candidate => !Overlapping(chosen, candidate).Any(match => CutsWord(match, candidate))).Select(candidate => candidate.Concept).ToHashSet();
    }

    // Chinese has no spaces: in 提高企业 the name 高企 is no word. It shares one character each with the words that are.
    private static bool CutsWord(ConceptMatch chosen, ConceptMatch candidate) =>
        candidate.Language != Language.English
        && !chosen.Span.Contains(candidate.Span)
        && Math.Min(chosen.Span.End, candidate.Span.End) - Math.Max(chosen.Span.Start, candidate.Span.Start) == 1;

    // In the order of the text.
    private static List<ConceptMatch> Longest(List<ConceptMatch> candidates, int textLength)
    {
        candidates.Sort((left, right) => left.Span.Length != right.Span.Length
            ? right.Span.Length.CompareTo(left.Span.Length)
            : left.Span.Start.CompareTo(right.Span.Start));
        var chosen = new List<ConceptMatch>();
        var taken = new BitArray(textLength);
        foreach (var candidate in candidates)
        {
            // What was chosen before is no shorter: where it overlaps, it holds the first or the last character.
            if (taken[candidate.Span.Start] || taken[candidate.Span.End - 1])
                continue;
            chosen.Add(candidate);
            for (var position = candidate.Span.Start; position < candidate.Span.End; position++)
                taken[position] = true;
        }

        chosen.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return chosen;
    }

    // Among matches in the order of the text, none overlapping another.
    private static IEnumerable<ConceptMatch> Overlapping(List<ConceptMatch> chosen, ConceptMatch candidate)
    {
        var (low, high) = (0, chosen.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = chosen[middle].Span.End <= candidate.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return chosen.Skip(low).TakeWhile(match => match.Span.Start < candidate.Span.End);
    }

    private List<ConceptMatch> Candidates(string text)
    {
        var found = new List<ConceptMatch>();
        if (Concepts.Count == 0)
            return found;
        var units = _units.OfText(text);
        for (var first = 0; first < units.Count; first++)
        {
            if (units[first].Acronym >= 0 && Next(0, units[first].Acronym) is { } acronym)
                AddFound(acronym, units[first], units[first]);
            int? node = 0;
            for (var last = first; last < units.Count && (node = Next(node.Value, units[last].Id)) is { } reached; last++)
                AddFound(reached, units[first], units[last]);
        }

        return found;

        void AddFound(int node, NameUnit start, NameUnit end)
        {
            if (_names[node] is { } name)
                found.Add(new ConceptMatch(new Span(start.Start, end.End), name.Concept, name.Name, name.Language));
        }
    }

    private void Add(Concept concept, string name, Language language)
    {
        var node = 0;
        foreach (var unit in _units.OfName(name))
        {
            if (Next(node, unit.Id) is not { } next)
            {
                next = _names.Count;
                _edges[Edge(node, unit.Id)] = next;
                _names.Add(null);
            }

            node = next;
        }

        _names[node] ??= (concept, name, language);
    }

    // A tree of units from the root 0; a node with a name is where that name ends.
    private int? Next(int node, int unit) => _edges.TryGetValue(Edge(node, unit), out var next) ? next : null;

    private static long Edge(int node, int unit) => ((long)node << 32) | (uint)unit;
}

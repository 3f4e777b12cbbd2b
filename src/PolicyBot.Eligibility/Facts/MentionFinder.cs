using PolicyBot.Eligibility.Places;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Facts;

/// <summary>Finds the vocabulary's names in a text.</summary>
sealed class MentionFinder
{
    readonly Dictionary<char, List<(string Name, Func<int, int, Mention> Make)>> _names = [];

    internal MentionFinder(FactVocabulary vocabulary)
    {
        foreach (var fact in vocabulary.Facts)
        {
            Add(fact.Names, (start, end) => new Mention(start, end, fact, null, false, null, null));
            Add(fact.NegativeNames, (start, end) => new Mention(start, end, fact, null, true, null, null));
            if (fact.Type == FactType.Choice)
            {
                foreach (var value in fact.Values)
                    Add(value.Names, (start, end) => new Mention(start, end, fact, value.Name, false, null, null));
            }
        }

        foreach (var hierarchy in (Hierarchy[])[vocabulary.Places, vocabulary.Industries])
        {
            foreach (var entry in hierarchy.Entries)
                Add(entry.Names, (start, end) => new Mention(start, end, null, null, false, entry, hierarchy));
            if (hierarchy == vocabulary.Industries)
            {
                foreach (var entry in hierarchy.Entries)
                    Add(entry.Names.SelectMany(Makers), (start, end) => new Mention(start, end, null, null, false, entry, hierarchy));
            }
        }
    }

    /// <summary>What the text speaks of, in order. Of a longer and a shorter name at one place the longer counts.</summary>
    /// <param name="plain">The text in plain form.</param>
    internal IReadOnlyList<Mention> Find(string plain)
    {
        var found = new List<Mention>();
        for (var i = 0; i < plain.Length; i++)
        {
            if (!_names.TryGetValue(plain[i], out var names) || !BeginsHere(plain, i))
                continue;
            foreach (var (name, make) in names)
            {
                if (string.CompareOrdinal(plain, i, name, 0, name.Length) == 0 && End(plain, i + name.Length) is { } end)
                    found.Add(make(i, end));
            }
        }

        return [.. found.Where(mention => !found.Any(other =>
            other.Start <= mention.Start && mention.End <= other.End && other.End - other.Start > mention.End - mention.Start))];
    }

    // "Capacitors" are made by a capacitor maker, on a capacitor line.
    private static IEnumerable<string> Makers(string name) =>
        name.Length > 4 && name[^1] == 's' && name[^2] is not ('s' or 'u' or 'i' or 'c')
            ? ((string[])["maker", "manufacturer", "producer", "factory", "plant", "line", "production line", "company", "firm", "business", "workshop", "supplier"]).Select(kind => $"{name[..^1]} {kind}")
            : [];

    private void Add(IEnumerable<string> names, Func<int, int, Mention> make)
    {
        foreach (var name in names.Select(PlainText.Of).Distinct())
        {
            if (!_names.TryGetValue(name[0], out var others))
                _names.Add(name[0], others = []);
            others.Add((name, make));
        }
    }

    private static bool BeginsHere(string plain, int i) =>
        i == 0 || !char.IsAsciiLetterOrDigit(plain[i]) || !char.IsAsciiLetterOrDigit(plain[i - 1]);

    // A name in letters ends where its word does; a plural is the same name.
    private static int? End(string plain, int end)
    {
        if (!char.IsAsciiLetterOrDigit(plain[end - 1]))
            return end;
        foreach (var ending in (string[])["", "s", "es", "'s"])
        {
            var after = end + ending.Length;
            if (string.CompareOrdinal(plain, end, ending, 0, ending.Length) == 0
                && (after >= plain.Length || !char.IsAsciiLetterOrDigit(plain[after])))
                return after;
        }

        return null;
    }
}

using PolicyBot.Documents.Model;

namespace PolicyBot.Eligibility.Places;

/// <summary>Things of which one lies in another: places, or industries.</summary>
public sealed class Hierarchy
{
    private readonly Dictionary<string, HierarchyEntry> _entries;
    private readonly Dictionary<string, HashSet<string>> _within;

    internal Hierarchy(IReadOnlyList<HierarchyEntry> entries)
    {
        Entries = entries;
        _entries = entries.ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
        _within = entries.ToDictionary(entry => entry.Name, entry => Above(entry.Name), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All entries in the vocabulary's order.</summary>
    public IReadOnlyList<HierarchyEntry> Entries { get; }

    /// <summary>The entry of this name, in whatever case, or <c>null</c>.</summary>
    public HierarchyEntry? Find(string name) => _entries.GetValueOrDefault(name);

    /// <summary>Whether one lies in the other or is the same.</summary>
    /// <param name="inner">The name of an entry.</param>
    /// <param name="outer">The name of an entry.</param>
    public bool IsWithin(string inner, string outer) => _within[inner].Contains(outer);

    /// <summary>Whether something that is known to be in one may be in the other too: something lies in both, or the two overlap.</summary>
    /// <param name="one">The name of an entry.</param>
    /// <param name="other">The name of an entry.</param>
    public bool MayShare(string one, string other) =>
        Entries.Any(entry => (IsWithin(entry.Name, one) && IsWithin(entry.Name, other))
            || (IsWithin(entry.Name, one) && entry.MayBe.Any(name => MayShareDirectly(name, other)))
            || (IsWithin(entry.Name, other) && entry.MayBe.Any(name => MayShareDirectly(name, one))));

    /// <summary>What people call an entry.</summary>
    /// <param name="name">The name of an entry.</param>
    /// <param name="language">The reader's language.</param>
    public string Label(string name, Language language) => _entries[name].Label.In(language);

    private bool MayShareDirectly(string one, string other) => IsWithin(one, other) || IsWithin(other, one);

    private HashSet<string> Above(string name)
    {
        var above = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<string>([name]);
        while (open.TryPop(out var next))
        {
            if (above.Add(next))
            {
                foreach (var outer in _entries[next].In)
                    open.Push(outer);
            }
        }

        return above;
    }
}

using PolicyBot.Eligibility.Vocabulary;
using PolicyBot.Eligibility.Yaml;

namespace PolicyBot.Eligibility.Places;

/// <summary>Reads the vocabulary's places or industries: a mapping from names to mappings with <c>zh</c> (Chinese names, the
/// usual one first), <c>in</c>, <c>mayBe</c>, <c>also</c> (other names) and <c>inside</c> (entries that need no more than
/// their names: "Changsha 长沙").</summary>
static class HierarchyReader
{
    internal static Hierarchy Read(YamlFields file)
    {
        var entries = new List<HierarchyEntry>();
        var lines = new Dictionary<string, YamlFields>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in file.Names)
        {
            var fields = file.Fields(name);
            fields.RequireOnly("zh", "in", "mayBe", "also", "inside");
            var chinese = fields.Texts("zh");
            Add(new HierarchyEntry(
                name, new Wording(name, chinese.Count > 0 ? chinese[0] : name), fields.Texts("in"), fields.Texts("mayBe"),
                Lower([name, .. chinese, .. fields.Texts("also")])), fields);
            foreach (var inside in fields.Texts("inside"))
            {
                var space = inside.LastIndexOf(' ');
                if (space <= 0)
                    throw fields.Invalid("inside", $"'{inside}' must be an English and a Chinese name with a space between.");
                var (english, other) = (inside[..space], inside[(space + 1)..]);
                Add(new HierarchyEntry(english, new Wording(english, other), [name], [], Lower([english, other])), fields);
            }
        }

        foreach (var entry in entries)
        {
            foreach (var name in entry.In.Concat(entry.MayBe))
            {
                if (!lines.ContainsKey(name))
                    throw lines[entry.Name].Invalid(entry.In.Contains(name) ? "in" : "mayBe", $"there is no entry '{name}'.");
            }
        }

        return new Hierarchy(entries);

        void Add(HierarchyEntry entry, YamlFields fields)
        {
            if (!lines.TryAdd(entry.Name, fields))
                throw fields.Invalid("", $"'{entry.Name}' is listed twice.");
            entries.Add(entry);
        }
    }

    private static List<string> Lower(IEnumerable<string> names) => [.. names.Select(name => name.ToLowerInvariant())];
}

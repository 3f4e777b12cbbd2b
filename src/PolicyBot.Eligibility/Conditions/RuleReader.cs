using PolicyBot.Eligibility.Yaml;

namespace PolicyBot.Eligibility.Conditions;

/// <summary>Reads a list of conditions into a tree and the conditions that it numbers.</summary>
/// <param name="read">Reads one condition with everything that belongs to it.</param>
sealed class RuleReader<T>(Func<YamlFields, T> read)
{
    readonly List<T> _conditions = [];

    /// <summary>The conditions read so far; the first one's number is 1.</summary>
    internal IReadOnlyList<T> Conditions => _conditions;

    /// <summary>What all the items of a list come to together.</summary>
    internal RuleAll ReadAll(IEnumerable<YamlFields> items) => new([.. items.Select(ReadOne)]);

    private Rule ReadOne(YamlFields fields)
    {
        if (fields.Has("all"))
            return new RuleAll(Several(fields, "all"));
        if (fields.Has("any"))
            return new RuleAny(Several(fields, "any"));
        if (fields.Has("not"))
        {
            fields.RequireOnly("not");
            return new RuleNot(ReadOne(fields.Fields("not")));
        }

        _conditions.Add(read(fields));
        return new RuleCondition(_conditions.Count);
    }

    private List<Rule> Several(YamlFields fields, string name)
    {
        fields.RequireOnly(name);
        var items = fields.FieldsList(name);
        return items.Count > 0 ? [.. items.Select(ReadOne)] : throw fields.Invalid(name, "at least one condition is expected.");
    }
}

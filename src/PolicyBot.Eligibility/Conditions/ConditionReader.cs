using PolicyBot.Documents.Values;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;
using PolicyBot.Eligibility.Yaml;

namespace PolicyBot.Eligibility.Conditions;

/// <summary>Reads a condition: <c>fact</c>, one operator with its operand, and what belongs to the sheet.</summary>
/// <param name="vocabulary">The facts that there are.</param>
sealed class ConditionReader(FactVocabulary vocabulary)
{
    /// <summary>The operators' names in sheets.</summary>
    internal static IReadOnlyDictionary<string, Comparison> Operators { get; } =
        Enum.GetValues<Comparison>().ToDictionary(value => char.ToLowerInvariant($"{value}"[0]) + $"{value}"[1..], StringComparer.Ordinal);

    /// <summary>The condition, without looking at other fields than <c>fact</c> and the operators.</summary>
    internal Condition Read(YamlFields fields)
    {
        var name = fields.Text("fact");
        var fact = vocabulary.Find(name) ?? throw fields.Invalid("fact", vocabulary.UnknownFact(name));
        string[] given = [.. fields.Names.Where(Operators.ContainsKey)];
        if (given is not [var operatorName])
        {
            throw fields.Invalid("fact", given.Length == 0
                ? $"an operator is missing; give one of {string.Join(", ", Operators.Keys)}."
                : $"more than one operator: {string.Join(", ", given)}. Give each its own condition.");
        }

        var operation = Operators[operatorName];
        return new Condition(fact, operation, Allowed(fields, operatorName, operation, fact));
    }

    private FactValue Allowed(YamlFields fields, string name, Comparison operation, FactDefinition fact)
    {
        if (vocabulary.HierarchyOf(fact) is { } hierarchy)
        {
            if (operation is not (Comparison.In or Comparison.NotIn))
                throw fields.Invalid(name, $"'{name}' does not fit the fact {fact.Name}; use in or notIn.");
            return new AllOf([.. Several(fields, name).Select(entry => hierarchy.Find(entry)?.Name
                ?? throw fields.Invalid(name, $"there is no '{entry}' in the vocabulary; the nearest is '{FactVocabulary.Nearest(entry, hierarchy.Entries.Select(e => e.Name))}'."))], []);
        }

        return fact.IsNumeric ? Numbers(fields, name, operation, fact) : Values(fields, name, operation, fact);
    }

    private static OneOf Values(YamlFields fields, string name, Comparison operation, FactDefinition fact)
    {
        List<string> values = [.. fact.Values.Select(value => value.Name)];
        string[] given = [.. Several(fields, name).Select(value => values.Contains(value) ? value
            : throw fields.Invalid(name, $"'{value}' is no value of {fact.Name}; use one of {string.Join(", ", values)}."))];
        if (operation is Comparison.In or Comparison.NotIn)
            return new OneOf(given);
        if (given is not [var value])
            throw fields.Invalid(name, "one value is expected.");
        var at = values.IndexOf(value);
        var allowed = operation switch
        {
            Comparison.Is or Comparison.IsNot => [value],
            Comparison.AtLeast when fact.Type == FactType.Choice => values[at..],
            Comparison.MoreThan when fact.Type == FactType.Choice => values[(at + 1)..],
            Comparison.AtMost when fact.Type == FactType.Choice => values[..(at + 1)],
            Comparison.LessThan when fact.Type == FactType.Choice => values[..at],
            _ => throw fields.Invalid(name, $"'{name}' does not fit the fact {fact.Name}; use is, isNot, in or notIn."),
        };
        return allowed.Count > 0 ? new OneOf(allowed) : throw fields.Invalid(name, $"no value of {fact.Name} is {(operation == Comparison.LessThan ? "less" : "more")} than {value}.");
    }

    private static NumberRange Numbers(YamlFields fields, string name, Comparison operation, FactDefinition fact)
    {
        decimal[] figures = [.. Several(fields, name).Select(text => Figure(fields, name, text, fact))];
        if (operation == Comparison.Between)
        {
            return figures is [var low, var high] && low <= high
                ? new NumberRange(low, false, high, false) : throw fields.Invalid(name, "two figures are expected, the smaller one first.");
        }

        if (figures is not [var figure])
            throw fields.Invalid(name, "one figure is expected.");
        return operation switch
        {
            Comparison.AtLeast => new NumberRange(figure, false, null, false),
            Comparison.MoreThan => new NumberRange(figure, true, null, false),
            Comparison.AtMost => new NumberRange(null, false, figure, false),
            Comparison.LessThan => new NumberRange(null, false, figure, true),
            Comparison.Is or Comparison.IsNot => new NumberRange(figure, false, figure, false),
            _ => throw fields.Invalid(name, $"'{name}' does not fit the fact {fact.Name}, which is a figure."),
        };
    }

    private static decimal Figure(YamlFields fields, string name, string text, FactDefinition fact)
    {
        if (Operand.Read(text, fact) is { } figure)
            return figure;
        var expected = fact.Type switch
        {
            FactType.Amount => "an amount such as 5 million yuan",
            FactType.Rate => "a rate such as 90 %",
            FactType.Duration => "a duration such as 18 months",
            FactType.Date => "a date such as 2026-07-15",
            _ => "a number such as 3",
        };
        var unit = Operand.Only(text) is { } quantity && quantity.Bound == Bound.Exact ? "has a unit that does not fit" : "is no figure for";
        throw fields.Invalid(name, $"'{text}' {unit} the fact {fact.Name}; give {expected}.");
    }

    private static IReadOnlyList<string> Several(YamlFields fields, string name) =>
        fields.Texts(name) is { Count: > 0 } values ? values : throw fields.Invalid(name, "at least one value is expected.");
}

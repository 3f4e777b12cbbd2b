using System.Globalization;
using System.Text.Json;
using PolicyBot.Documents;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Profiles;

/// <summary>Reads a profile from JSON: <c>{"facts":[{"fact":"rdSpend","value":6000000,"unit":"yuan","source":"confirmed"}]}</c>,
/// or in short <c>{"rdSpend":6000000}</c>. Instead of <c>value</c> a fact may have <c>min</c> and <c>max</c> (numbers), <c>oneOf</c>
/// (choices) or <c>not</c> (places, industries); <c>null</c> says that the company does not know.</summary>
/// <param name="vocabulary">The facts that there are.</param>
public sealed class ProfileReader(FactVocabulary vocabulary)
{
    private static readonly string[] Fields =
        ["fact", "label", "value", "min", "max", "minExcluded", "maxExcluded", "oneOf", "not", "unit", "source", "quote", "text"];

    /// <summary>Reads a profile.</summary>
    /// <param name="json">The profile's JSON.</param>
    /// <param name="where">What the JSON is, for messages: a file's name, or the body's field.</param>
    /// <exception cref="InvalidInputException">A fact is unknown or its value of the wrong kind; the message names the field.</exception>
    public CompanyProfile Read(JsonElement json, string where)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new InvalidInputException($"{where} is no JSON object. Give {{\"facts\":[{{\"fact\":\"rdSpend\",\"value\":6000000}}]}}.");
        // What was worked out is worked out anew.
        return new CompanyProfile(json.TryGetProperty("facts", out var facts) ? Listed(facts, where) : Short(json, where));
    }

    private List<KnownFact> Listed(JsonElement facts, string where)
    {
        if (facts.ValueKind != JsonValueKind.Array)
            throw new InvalidInputException($"{where}, facts: a list is expected.");
        var read = new List<KnownFact>();
        foreach (var (i, item) in facts.EnumerateArray().Index())
        {
            var field = $"{where}, facts[{i}]";
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("fact", out var name) || name.ValueKind != JsonValueKind.String)
                throw new InvalidInputException($"{field}: an object with \"fact\" and \"value\" is expected.");
            if (item.EnumerateObject().Select(property => property.Name).FirstOrDefault(property => !Fields.Contains(property)) is { } unknown)
                throw new InvalidInputException($"{field}.{unknown}: unknown field; known ones are {string.Join(", ", Fields)}.");
            var source = Source(item, field);
            var fact = Fact(name.GetString()!, $"{field}.fact");
            if (source != FactSource.Computed)
                read.Add(new KnownFact(fact, Value(item, fact, field), source, Quote(item, field)));
        }

        return read;
    }

    private List<KnownFact> Short(JsonElement json, string where) =>
        [.. json.EnumerateObject().Select(property =>
        {
            var fact = Fact(property.Name, where);
            return new KnownFact(fact, Whole(property.Value, fact, $"{where}, {property.Name}"), FactSource.Confirmed, null);
        })];

    private FactDefinition Fact(string name, string field) =>
        vocabulary.Find(name) ?? throw new InvalidInputException($"{field}: {vocabulary.UnknownFact(name)}");

    private static FactSource Source(JsonElement item, string field) => !item.TryGetProperty("source", out var source) ? FactSource.Confirmed
        : (source.ValueKind == JsonValueKind.String ? source.GetString() : null) switch
        {
            "said" => FactSource.Said,
            "confirmed" => FactSource.Confirmed,
            "looked-up" => FactSource.LookedUp,
            "computed" => FactSource.Computed,
            _ => throw new InvalidInputException($"{field}.source: use said, confirmed or looked-up."),
        };

    private static string? Quote(JsonElement item, string field) => !item.TryGetProperty("quote", out var quote) ? null : quote.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => quote.GetString(),
        _ => throw new InvalidInputException($"{field}.quote: a text is expected."),
    };

    private FactValue? Value(JsonElement item, FactDefinition fact, string field)
    {
        if (item.TryGetProperty("unit", out var unit) && unit.ValueKind != JsonValueKind.Null && (unit.ValueKind != JsonValueKind.String || unit.GetString() != fact.Unit))
            throw new InvalidInputException($"{field}.unit: {unit.GetRawText()} does not fit the fact {fact.Name}, whose unit is {fact.Unit ?? "none"}.");
        if (item.TryGetProperty("value", out var value) && value.ValueKind != JsonValueKind.Null)
        {
            var whole = Whole(value, fact, $"{field}.value");
            return whole is AllOf all ? all with { Not = Entries(item, "not", fact, field) } : whole;
        }

        if (fact.IsNumeric)
        {
            var (min, max) = (Bound(item, "min", fact, field), Bound(item, "max", fact, field));
            if (min is null && max is null)
                return null;
            var range = new NumberRange(min, Flag(item, "minExcluded", field), max, Flag(item, "maxExcluded", field));
            return range.IsEmpty ? throw new InvalidInputException($"{field}.max: it must not be less than min.") : range;
        }

        if (vocabulary.HierarchyOf(fact) is not null)
            return Entries(item, "not", fact, field) is { Count: > 0 } not ? new AllOf([], not) : null;
        return item.TryGetProperty("oneOf", out var several) && several.ValueKind == JsonValueKind.Array && several.GetArrayLength() > 0
            ? new OneOf([.. several.EnumerateArray().Select(one => Named(one, fact, $"{field}.oneOf"))]) : null;
    }

    private FactValue? Whole(JsonElement value, FactDefinition fact, string field)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (vocabulary.HierarchyOf(fact) is not null)
            return new AllOf([.. (value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : (JsonElement[])[value]).Select(one => Entry(one, fact, field))], []);
        return fact.IsNumeric ? FactValue.Exactly(Number(value, fact, field)) : new OneOf([Named(value, fact, field)]);
    }

    private static string Named(JsonElement value, FactDefinition fact, string field)
    {
        var name = value.ValueKind switch
        {
            JsonValueKind.True when fact.Type == FactType.YesNo => FactDefinition.Yes,
            JsonValueKind.False when fact.Type == FactType.YesNo => FactDefinition.No,
            JsonValueKind.String when fact.Type == FactType.Choice => value.GetString(),
            _ => null,
        };
        return fact.Values.Any(allowed => allowed.Name == name) ? name! : throw new InvalidInputException(
            $"{field}: {value.GetRawText()} does not fit the fact {fact.Name}; use {(fact.Type == FactType.YesNo ? "true or false" : string.Join(", ", fact.Values.Select(allowed => allowed.Name)))}.");
    }

    private static decimal Number(JsonElement value, FactDefinition fact, string field)
    {
        if (fact.Type == FactType.Date)
        {
            return value.ValueKind == JsonValueKind.String && Operand.Read(value.GetString()!, fact) is { } day
                ? day : throw new InvalidInputException($"{field}: {value.GetRawText()} is no date; write it as \"2019-05-01\".");
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number))
            throw new InvalidInputException($"{field}: {value.GetRawText()} does not fit the fact {fact.Name}; give a number{(fact.Unit is { } unit ? $" in {unit}" : "")}.");
        return number >= 0 ? number : throw new InvalidInputException($"{field}: {number.ToString(CultureInfo.InvariantCulture)} is negative; the fact {fact.Name} is 0 or more.");
    }

    private static decimal? Bound(JsonElement item, string name, FactDefinition fact, string field) =>
        item.TryGetProperty(name, out var bound) && bound.ValueKind != JsonValueKind.Null ? Number(bound, fact, $"{field}.{name}") : null;

    private static bool Flag(JsonElement item, string name, string field) => item.TryGetProperty(name, out var flag) && flag.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Null => false,
        _ => throw new InvalidInputException($"{field}.{name}: true or false is expected."),
    };

    private List<string> Entries(JsonElement item, string name, FactDefinition fact, string field) =>
        item.TryGetProperty(name, out var entries) && entries.ValueKind == JsonValueKind.Array
            ? [.. entries.EnumerateArray().Select(entry => Entry(entry, fact, $"{field}.{name}"))] : [];

    private string Entry(JsonElement value, FactDefinition fact, string field)
    {
        var hierarchy = vocabulary.HierarchyOf(fact)!;
        var name = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        var entry = hierarchy.Find(name) ?? hierarchy.Entries.FirstOrDefault(entry => entry.Names.Contains(name.ToLowerInvariant()));
        return entry?.Name ?? throw new InvalidInputException(
            $"{field}: {value.GetRawText()} is in no list of the vocabulary; the nearest is '{FactVocabulary.Nearest(name, hierarchy.Entries.Select(e => e.Name))}'.");
    }
}

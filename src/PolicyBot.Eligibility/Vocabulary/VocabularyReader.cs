using PolicyBot.Eligibility.Places;
using PolicyBot.Eligibility.Yaml;

namespace PolicyBot.Eligibility.Vocabulary;

/// <summary>Reads the vocabulary's file.</summary>
static class VocabularyReader
{
    internal static FactVocabulary Read(string yaml, string fileName)
    {
        var file = YamlFile.Read(yaml, fileName);
        file.RequireOnly("facts", "derived", "places", "industries");
        var fields = file.Fields("facts");
        var facts = fields.Names.Select((name, order) => Fact(name, fields.Fields(name), order)).ToList();
        var byName = facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
        return new FactVocabulary(
            facts, [.. file.FieldsList("derived").Select(derived => Derivation(derived, byName))],
            HierarchyReader.Read(file.Fields("places")), HierarchyReader.Read(file.Fields("industries")));
    }

    private static FactDefinition Fact(string name, YamlFields fields, int order)
    {
        fields.RequireOnly("type", "label", "question", "change", "names", "notNames", "values", "cues", "plan", "mentionMeansSome");
        if (!Enum.TryParse<FactType>(fields.Text("type"), ignoreCase: true, out var type) || !Enum.IsDefined(type))
            throw fields.Invalid("type", $"'{fields.Text("type")}' is no type; use one of {Listed<FactType>()}.");
        var change = Changeability.Changeable;
        if (fields.OptionalText("change") is { } given && (!Enum.TryParse(given, ignoreCase: true, out change) || !Enum.IsDefined(change)))
            throw fields.Invalid("change", $"'{given}' is none of {Listed<Changeability>()}.");
        var values = type switch
        {
            FactType.YesNo => FactDefinition.YesAndNo,
            FactType.Choice => Values(fields.Fields("values")),
            _ => [],
        };
        return new FactDefinition(
            name, type, fields.Wording("label"), fields.Wording("question"), change, values, Names(fields, "names"), Names(fields, "notNames"),
            Names(fields, "cues"), Flag(fields, "plan"), Flag(fields, "mentionMeansSome"), order);
    }

    private static bool Flag(YamlFields fields, string name) => fields.OptionalText(name) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw fields.Invalid(name, "use true or false."),
    };

    private static List<AllowedValue> Values(YamlFields fields) =>
        [.. fields.Names.Select(name =>
        {
            var value = fields.Fields(name);
            value.RequireOnly("label", "names");
            return new AllowedValue(name, value.Wording("label"), Names(value, "names"));
        })];

    // The names of both languages in one list: which of them stands in a text tells the language by itself.
    private static List<string> Names(YamlFields fields, string name)
    {
        if (fields.OptionalFields(name) is not { } both)
            return [];
        both.RequireOnly("en", "zh");
        return [.. both.Texts("en").Concat(both.Texts("zh")).Select(text => text.ToLowerInvariant())];
    }

    private static Derivation Derivation(YamlFields fields, Dictionary<string, FactDefinition> facts)
    {
        if (fields.Has("share"))
        {
            fields.RequireOnly("share", "part", "whole");
            return new ShareDerivation(
                Fact(fields, "share", FactType.Rate), Fact(fields, "part", FactType.Amount), Fact(fields, "whole", FactType.Amount));
        }

        if (fields.Has("duration"))
        {
            fields.RequireOnly("duration", "since");
            return new AgeDerivation(Fact(fields, "duration", FactType.Duration), Fact(fields, "since", FactType.Date));
        }

        fields.RequireOnly("when", "then");
        var (when, then) = (Side("when"), Side("then"));
        return new Implication(when.Fact, when.Values, then.Fact, then.Values);

        (FactDefinition Fact, IReadOnlyList<string> Values) Side(string name)
        {
            var side = fields.Fields(name);
            side.RequireOnly("fact", "values");
            if (!facts.TryGetValue(side.Text("fact"), out var fact))
                throw side.Invalid("fact", $"there is no fact '{side.Text("fact")}'.");
            var values = side.Texts("values");
            return values.FirstOrDefault(value => fact.Values.All(allowed => allowed.Name != value)) is { } unknown
                ? throw side.Invalid("values", $"'{unknown}' is no value of {fact.Name}.")
                : (fact, values);
        }

        FactDefinition Fact(YamlFields of, string name, FactType type) =>
            facts.TryGetValue(of.Text(name), out var fact) && fact.Type == type
                ? fact : throw of.Invalid(name, $"there is no fact '{of.Text(name)}' of type {type}.");
    }

    private static string Listed<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]));
}

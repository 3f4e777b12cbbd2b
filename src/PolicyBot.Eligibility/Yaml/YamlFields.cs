using PolicyBot.Documents;
using PolicyBot.Eligibility.Vocabulary;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Eligibility.Yaml;

/// <summary>A mapping in a YAML file, with where it stands.</summary>
/// <param name="fileName">The file's name, for messages.</param>
/// <param name="path">The field it is the value of, such as <c>measures[2].benefit</c>; empty for the whole file.</param>
/// <param name="node">The mapping.</param>
sealed class YamlFields(string fileName, string path, YamlMappingNode node)
{
    readonly Dictionary<string, (YamlNode Key, YamlNode Value)> _fields = Index(fileName, path, node);

    /// <summary>The names of its fields, in order.</summary>
    internal IEnumerable<string> Names => _fields.Keys;

    /// <summary>The line it begins in, from 1.</summary>
    internal long Line => node.Start.Line;

    internal bool Has(string name) => _fields.ContainsKey(name);

    /// <summary>Makes sure that it has no other fields.</summary>
    internal void RequireOnly(params IEnumerable<string> known)
    {
        var names = known.ToList();
        foreach (var (name, field) in _fields)
        {
            if (!names.Contains(name))
                throw Invalid(field.Key, name, $"unknown field; known fields here are {string.Join(", ", names)}.");
        }
    }

    internal string Text(string name) => OptionalText(name) ?? throw Missing(name);

    internal string? OptionalText(string name) => _fields.TryGetValue(name, out var field) ? Text(field.Value, name) : null;

    internal long LineOf(string name) => _fields.TryGetValue(name, out var field) ? field.Value.Start.Line : Line;

    internal YamlFields Fields(string name) => OptionalFields(name) ?? throw Missing(name);

    internal YamlFields? OptionalFields(string name) =>
        !_fields.TryGetValue(name, out var field) ? null
        : field.Value is YamlMappingNode mapping ? new YamlFields(fileName, PathOf(name), mapping)
        : throw Invalid(field.Value, name, "a mapping of keys to values is expected.");

    /// <summary>A list of mappings; empty where the field is missing.</summary>
    internal IReadOnlyList<YamlFields> FieldsList(string name) =>
        [.. Items(name).Select((item, i) => item is YamlMappingNode mapping
            ? new YamlFields(fileName, $"{PathOf(name)}[{i + 1}]", mapping)
            : throw Invalid(item, $"{name}[{i + 1}]", "a mapping of keys to values is expected."))];

    /// <summary>A list of texts, or one text; empty where the field is missing.</summary>
    internal IReadOnlyList<string> Texts(string name) =>
        _fields.TryGetValue(name, out var field) && field.Value is YamlScalarNode ? [Text(field.Value, name)]
        : [.. Items(name).Select((item, i) => Text(item, $"{name}[{i + 1}]"))];

    /// <summary>Words in both languages: a mapping of <c>en</c> and <c>zh</c>, or one text for both.</summary>
    internal Wording Wording(string name) => OptionalWording(name) ?? throw Missing(name);

    internal Wording? OptionalWording(string name)
    {
        if (!_fields.TryGetValue(name, out var field))
            return null;
        if (field.Value is YamlScalarNode)
            return Vocabulary.Wording.Untranslated(Text(field.Value, name));
        var both = Fields(name);
        both.RequireOnly("en", "zh");
        return new Wording(both.Text("en"), both.OptionalText("zh") ?? both.Text("en"));
    }

    internal InvalidInputException Invalid(string name, string what) =>
        Invalid(_fields.TryGetValue(name, out var field) ? field.Value : node, name, what);

    internal InvalidInputException Missing(string name) => Invalid(node, name, "this field is missing.");

    private IEnumerable<YamlNode> Items(string name) =>
        !_fields.TryGetValue(name, out var field) ? []
        : field.Value is YamlSequenceNode list ? list.Children
        : throw Invalid(field.Value, name, "a list is expected.");

    private string Text(YamlNode value, string name) =>
        value is YamlScalarNode { Value: { } text } scalar && !string.IsNullOrWhiteSpace(text) && !(scalar.Style == ScalarStyle.Plain && text is "~" or "null")
            ? text.Trim() : throw Invalid(value, name, "a text is expected.");

    private InvalidInputException Invalid(YamlNode at, string name, string what) =>
        new($"{fileName}, line {at.Start.Line}, {PathOf(name)}: {what}");

    private string PathOf(string name) => path.Length == 0 ? name : name.Length == 0 ? path : $"{path}.{name}";

    private static Dictionary<string, (YamlNode, YamlNode)> Index(string fileName, string path, YamlMappingNode node)
    {
        var fields = new Dictionary<string, (YamlNode, YamlNode)>(StringComparer.Ordinal);
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { Length: > 0 } name })
                throw new InvalidInputException($"{fileName}, line {key.Start.Line}, {path}: a key must be a text.");
            fields[name] = (key, value);
        }

        return fields;
    }
}

using System.Globalization;
using PolicyBot.Documents.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Documents.Metadata;

/// <summary>Reads <c>policies.yaml</c> strictly: whatever it does not know is an error with its line.</summary>
sealed class PolicyMetadataReader
{
    static readonly string[] Keys = ["regions", "industries", "language", "documentNumber", "issuer", "published"];

    readonly string _fileName;

    private PolicyMetadataReader(string fileName) => _fileName = fileName;

    internal static IReadOnlyDictionary<string, PolicyEntry> Read(string yaml, string fileName) => new PolicyMetadataReader(fileName).Read(yaml);

    private Dictionary<string, PolicyEntry> Read(string yaml)
    {
        var entries = new Dictionary<string, PolicyEntry>(StringComparer.Ordinal);
        if (Root(yaml) is not { } root)
            return entries;
        foreach (var (key, value) in Mapping(root, "the file", "document ids"))
            entries.Add(Text(key, "A document id"), Entry(key, value));
        return entries;
    }

    private YamlNode? Root(string yaml)
    {
        using var reader = new StringReader(yaml);
        var parser = new Parser(reader);
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.Count > 1)
                throw Invalid(stream.Documents[1].RootNode, "a second YAML document begins; keep all entries in one.");
            var root = stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
            return root is null || IsEmpty(root) ? null : root;
        }
        // The parser answers a list without its closing bracket with an InvalidOperationException.
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            var lines = yaml.TrimEnd().Split('\n');
            // The parser blames a line before the tab.
            var tab = Array.FindIndex(lines, line => line.TrimStart(' ').StartsWith('\t'));
            if (tab >= 0)
                throw new InvalidInputException($"{_fileName}, line {tab + 1}: a tab indents, which YAML forbids. Use spaces.", e);
            // What is open at the end of the file is blamed on a line after it.
            throw e is YamlException { Start.Line: var line }
                ? new InvalidInputException($"{_fileName}, line {Math.Min(line, lines.Length)}: {(e.InnerException ?? e).Message.TrimEnd('.')}. Correct the YAML there.", e)
                : new InvalidInputException($"{_fileName}, line {parser.Current?.Start.Line ?? 1}: a bracket is not closed. Correct the YAML there.", e);
        }
    }

    private PolicyEntry Entry(YamlNode id, YamlNode node)
    {
        var line = id.Start.Line;
        var values = new Dictionary<string, YamlNode>();
        foreach (var (key, value) in Mapping(node, $"'{id}'", "keys such as regions"))
        {
            var name = Text(key, "A key");
            if (!Keys.Contains(name))
                throw Invalid(key, $"unknown key '{name}'; known keys are {string.Join(", ", Keys)}.");
            values.Add(name, value);
        }

        return new PolicyEntry(
            line,
            Optional("regions", Words), Optional("industries", Words),
            values.TryGetValue("language", out var language) ? LanguageOf(language) : null,
            Optional("documentNumber", value => Text(value, "documentNumber")), Optional("issuer", value => Text(value, "issuer")),
            values.TryGetValue("published", out var published) ? Day(published) : null);

        T? Optional<T>(string key, Func<YamlNode, T> read)
            where T : class => values.TryGetValue(key, out var value) ? read(value) : null;
    }

    private YamlMappingNode Mapping(YamlNode node, string what, string of) =>
        node as YamlMappingNode ?? throw Invalid(node, $"{what} must be a mapping of {of}.");

    private IReadOnlyList<string> Words(YamlNode node) =>
        node is YamlSequenceNode list ? [.. list.Select(item => Text(item, "An item"))] : throw Invalid(node, "a list such as [Hunan, Yiyang] is expected.");

    private Language LanguageOf(YamlNode node) => Text(node, "language") switch
    {
        "en" => Language.English,
        "zh-Hans" => Language.SimplifiedChinese,
        "zh-Hant" => Language.TraditionalChinese,
        var other => throw Invalid(node, $"unknown language '{other}'; use en, zh-Hans or zh-Hant."),
    };

    private DateOnly Day(YamlNode node) =>
        DateOnly.TryParseExact(Text(node, "published"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw Invalid(node, $"'{node}' is no date; write it as 2025-03-01.");

    private string Text(YamlNode node, string what) =>
        node is YamlScalarNode { Value: { } text } && !IsEmpty(node) && !string.IsNullOrWhiteSpace(text)
            ? text.Trim() : throw Invalid(node, $"{what} must be text; give it a value or remove it.");

    private static bool IsEmpty(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private InvalidInputException Invalid(YamlNode node, string what) => new($"{_fileName}, line {node.Start.Line}: {what}");
}

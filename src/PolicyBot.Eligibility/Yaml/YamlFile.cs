using PolicyBot.Documents;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Eligibility.Yaml;

/// <summary>A YAML file that is read strictly: whatever its reader does not expect is an error with file, line and field.</summary>
static class YamlFile
{
    // Deeper nesting is no sheet, and could exhaust the stack.
    const int Deepest = 60;

    /// <summary>The mapping that the file holds.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <exception cref="InvalidInputException">It is no YAML, or holds something else.</exception>
    internal static YamlFields Read(string yaml, string fileName)
    {
        RequireShallow(yaml, fileName);
        using var reader = new StringReader(yaml);
        var parser = new Parser(reader);
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
                ? new YamlFields(fileName, "", root)
                : throw new InvalidInputException($"{fileName}, line 1: the file must hold one mapping of keys to values.");
        }
        // The parser answers some broken files with other exceptions than its own.
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            var lines = yaml.TrimEnd().Split('\n').Length;
            var line = exception is YamlException { Start.Line: var start } ? start : parser.Current?.Start.Line ?? 1;
            throw new InvalidInputException(
                $"{fileName}, line {Math.Clamp(line, 1, lines)}: this is not valid YAML. {(exception.InnerException ?? exception).Message.TrimEnd('.')}.", exception);
        }
    }

    private static void RequireShallow(string yaml, string fileName)
    {
        var (depth, line) = (0, 1);
        foreach (var c in yaml)
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            line += c == '\n' ? 1 : 0;
            if (depth > Deepest)
                throw new InvalidInputException($"{fileName}, line {line}: brackets are nested more than {Deepest} deep. Correct the YAML there.");
        }
    }
}

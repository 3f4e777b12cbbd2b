using System.Globalization;
using PolicyBot.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyBot.Retrieval.Terminology;

/// <summary>Reads a glossary file: groups by name, each with <c>concepts</c> and perhaps <c>acrossLanguagesOnly</c>. Works on the
/// parser's events, since an object model of thousands of names costs noticeable time at every start.</summary>
internal sealed class GlossaryReader
{
    private readonly Parser _parser;
    private readonly string _fileName;

    private GlossaryReader(string yaml, string fileName) => (_parser, _fileName) = (new Parser(new StringReader(yaml)), fileName);

    /// <summary>The file's concepts in their order.</summary>
    /// <exception cref="InvalidInputException">The file has a mistake; the message names file and line.</exception>
    public static List<Concept> Read(string yaml, string fileName)
    {
        var reader = new GlossaryReader(yaml, fileName);
        try
        {
            return reader.ReadFile();
        }
        // The scanner answers a list without its closing bracket with an InvalidOperationException, and a tab with line 1.
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            var line = Math.Max((exception as YamlException)?.Start.Line ?? 1, reader._parser.Current?.End.Line ?? 1);
            var what = exception is YamlException ? exception.Message.TrimEnd('.') : "a bracket is not closed";
            throw new InvalidInputException($"{fileName} line {line} or the next is not valid YAML: {what}. Correct it there.", exception);
        }
    }

    private List<Concept> ReadFile()
    {
        var concepts = new List<Concept>();
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return concepts;
        _parser.Consume<DocumentStart>();
        // A file of comments alone is an empty glossary.
        if (!_parser.TryConsume<Scalar>(out var nothing))
            ReadMapping("the file", "group names", (_, key) => ReadGroup(key.Value, concepts));
        else if (nothing.Value.Length > 0)
            throw Error(nothing, $"'{nothing.Value}' stands where groups must be", "Write a group's name with a colon, and its concepts below");
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is not null && !_parser.Accept<StreamEnd>(out _))
            throw Error(_parser.Current, "a second YAML document begins", "Keep everything in one document, without a line of ---");
        return concepts;
    }

    private void ReadGroup(string group, List<Concept> concepts)
    {
        var (first, acrossLanguagesOnly) = (concepts.Count, false);
        ReadMapping($"the group '{group}'", "'concepts' and 'acrossLanguagesOnly'", (known, key) =>
        {
            switch (key.Value)
            {
                case "concepts":
                    ReadSequence($"'concepts' of the group '{group}'", () => concepts.Add(ReadConcept()));
                    break;
                case "acrossLanguagesOnly":
                    acrossLanguagesOnly = ReadFlag();
                    break;
                default:
                    throw known(key);
            }
        });
        if (!acrossLanguagesOnly)
            return;
        // The flag may stand below the concepts.
        for (var i = first; i < concepts.Count; i++)
            concepts[i] = new Concept(concepts[i].English, concepts[i].Chinese, true);
    }

    private Concept ReadConcept()
    {
        var start = _parser.Current!;
        IReadOnlyList<string>? english = null, chinese = null;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        ReadMapping("a concept", "'en' and 'zh'", (known, key) =>
        {
            if (key.Value == "en")
                english = ReadNames(key.Value, names);
            else if (key.Value == "zh")
                chinese = ReadNames(key.Value, names);
            else
                throw known(key);
        });
        return new Concept(
            english ?? throw Error(start, "the concept has no 'en'", "Give its English names, as in en: [subsidy, grant]"),
            chinese ?? throw Error(start, "the concept has no 'zh'", "Give its Chinese names, as in zh: [补贴, 补助]"),
            acrossLanguagesOnly: false);
    }

    private List<string> ReadNames(string key, HashSet<string> before)
    {
        var names = new List<string>();
        ReadSequence($"'{key}'", () =>
        {
            if (!_parser.TryConsume<Scalar>(out var name))
                throw Error(_parser.Current!, $"a name in '{key}' is not text", "Put a name with a colon, comma or bracket in double quotes");
            if (!IsText(name))
                throw Error(name, $"'{name.Value}' in '{key}' is not text", "Write a word, or put the name in double quotes");
            if (!name.Value.Any(char.IsLetterOrDigit))
                throw Error(name, $"the name '{name.Value}' in '{key}' has neither letter nor digit", "Write a word or remove it");
            if (!before.Add(name.Value))
                throw Error(name, $"the concept has the name '{name.Value}' twice", "Remove one");
            names.Add(name.Value);
        });
        return names;
    }

    private bool ReadFlag()
    {
        if (_parser.TryConsume<Scalar>(out var flag) && bool.TryParse(flag.Value, out var value))
            return value;
        throw Error(flag ?? _parser.Current!, "'acrossLanguagesOnly' is neither true nor false", "Write one of them, or remove the line");
    }

    private void ReadMapping(string what, string allowed, Action<Func<Scalar, InvalidInputException>, Scalar> readValue)
    {
        if (!_parser.TryConsume<MappingStart>(out _))
            throw Error(_parser.Current!, $"{what} must consist of {allowed}", "Write each with a colon after it");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw Error(_parser.Current!, $"{what} has a key that is not text", $"Use {allowed}");
            if (!keys.Add(key.Value))
                throw Error(key, $"{what} has '{key.Value}' twice", "Join both or rename one");
            readValue(unknown => Error(unknown, $"{what} has the unknown key '{unknown.Value}'", $"Use {allowed}"), key);
        }
    }

    private void ReadSequence(string what, Action readItem)
    {
        if (!_parser.TryConsume<SequenceStart>(out var start))
            throw Error(_parser.Current!, $"{what} must be a list", "Put the items in [ ] or each on a line of its own after a dash");
        if (_parser.Accept<SequenceEnd>(out _))
            throw Error(start, $"{what} is an empty list", "Add an item or remove the whole entry");
        while (!_parser.TryConsume<SequenceEnd>(out _))
            readItem();
    }

    // Without quotes YAML means a number, a truth value or nothing by these.
    private static bool IsText(Scalar scalar) => scalar.Style != ScalarStyle.Plain
        || !(scalar.Value is "" or "~" or "null" or "true" or "false"
            || double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private InvalidInputException Error(ParsingEvent at, string what, string todo) =>
        new($"{_fileName} line {at.Start.Line}: {what}. {todo}.");
}

using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Terminology;

/// <summary>Takes names and texts apart into the units that they are compared by: words in the singular, numbers, Chinese
/// characters, and marks. Spaces, hyphens and quotation marks are no units.</summary>
/// <param name="analyzer">Finds the words.</param>
internal sealed class NameUnits(TextAnalyzer analyzer)
{
    // Characters are their own ids; words and acronyms come after them.
    private const int FirstWordId = char.MaxValue + 1;
    private const int Unknown = -1;
    private const int LongestAcronym = 3;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>A name's units. An acronym of up to three capitals is one unit that only capitals match: IP is not "ip", FAR not "far".</summary>
    public List<NameUnit> OfName(string name)
    {
        var units = new List<NameUnit>();
        if (IsAcronym(name))
            units.Add(new NameUnit(Id(name, add: true), Unknown, 0, name.Length));
        else
            Add(name, units, add: true);
        return units;
    }

    /// <summary>A text's units in their order.</summary>
    public List<NameUnit> OfText(string text)
    {
        var units = new List<NameUnit>(text.Length / 2);
        Add(text, units, add: false);
        return units;
    }

    private void Add(string text, List<NameUnit> units, bool add)
    {
        var position = 0;
        foreach (var token in analyzer.Analyze(text))
        {
            // Chinese is compared character by character; the parts of a dotted number lie inside it.
            if (token.Kind is TokenKind.Bigram or TokenKind.Character || token.Start < position)
                continue;
            AddMarks(text, position, token.Start, units, add);
            units.Add(new NameUnit(Id(Singular(token.Surface), add), add ? Unknown : Acronym(text, token), token.Start, token.End));
            position = token.End;
        }

        AddMarks(text, position, text.Length, units, add);
    }

    private void AddMarks(string text, int start, int end, List<NameUnit> units, bool add)
    {
        for (; start < end; start++)
        {
            var character = ChineseCharacters.Simplify(TextAnalyzer.Fold(text[start]));
            if (IsJoiner(character))
                continue;
            var id = character switch
            {
                '&' => Id("and", add),
                '+' => Id("plus", add),
                _ => character,
            };
            units.Add(new NameUnit(id, Unknown, start, start + 1));
        }
    }

    private int Acronym(string text, Token token)
    {
        var end = token.Surface.Length > 2 && text[token.Start + token.Surface.Length - 1] == 's' ? token.Surface.Length - 1 : token.Surface.Length;
        return end <= LongestAcronym && IsAcronym(text.AsSpan(token.Start, end)) ? Id(text.Substring(token.Start, end), add: false) : Unknown;
    }

    private int Id(string word, bool add)
    {
        if (_words.TryGetValue(word, out var id))
            return id;
        if (!add)
            return Unknown;
        return _words[word] = FirstWordId + _words.Count;
    }

    // The index's stems are too coarse here: they take "important" for "import" and "objective" for "objection".
    private static string Singular(string word) => word switch
    {
        { Length: < 4 } => word,
        [.. var stem, 'i', 'e', 's'] => stem + 'y',
        [.. _, 'x', 'e', 's'] or [.. _, 's', 's', 'e', 's'] or [.. _, 'c' or 's', 'h', 'e', 's'] => word[..^2],
        [.. _, 's' or 'u' or 'i', 's'] => word,
        [.. var stem, 's'] => stem,
        _ => word,
    };

    private static bool IsAcronym(ReadOnlySpan<char> text) =>
        text.Length is > 1 and <= LongestAcronym && !text.ContainsAnyExceptInRange('A', 'Z');

    private static bool IsJoiner(char character) => char.IsWhiteSpace(character) || character
        is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\'' or '"' or '‘' or '“' or '”' or '「' or '」' or '『' or '』' or '《' or '》';
}

/// <summary>A piece of a name or text.</summary>
/// <param name="Id">What it is compared by.</param>
/// <param name="Acronym">The id of the acronym that it is, else −1.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just past its last.</param>
internal readonly record struct NameUnit(int Id, int Acronym, int Start, int End);

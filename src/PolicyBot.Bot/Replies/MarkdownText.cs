using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Replies;

/// <summary>Writes text as Markdown that shows it verbatim. Classical marks get a backslash; what only HTML or GitHub's
/// extensions read gets a character reference, which every renderer that knows them understands.</summary>
/// <remarks>Rules: CommonMark 0.31 and GitHub Flavored Markdown, which Web Chat renders.</remarks>
public static partial class MarkdownText
{
    /// <summary>The text as Markdown; line breaks become spaces.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="startsLine">Whether it begins a paragraph or an item, where numbers and dashes would begin a list.</param>
    public static string Escape(string text, bool startsLine)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = LineBreaks().Replace(text, " ").Trim();
        var markdown = new StringBuilder(line.Length + 16);
        var blockMark = startsLine ? BlockMark().Match(line) is { Success: true } match ? match.Length - 1 : -1 : -1;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (i == blockMark || c is '\\' or '`' or '*' or '_')
                markdown.Append('\\').Append(c);
            else if (IsSpecial(line, i))
                markdown.Append("&#").Append((int)c).Append(';');
            else
                markdown.Append(c);
        }

        return markdown.ToString();
    }

    private static bool IsSpecial(string line, int i) => line[i] switch
    {
        '<' or '>' or '~' => true,
        '&' => CharacterReference().IsMatch(line, i),
        // Two of them begin a formula in newer versions of Web Chat.
        '$' => Next(line, i) == '$' || (i > 0 && line[i - 1] == '$'),
        // Only what looks like one of the answer's own citations, a footnote or a check box is read as such.
        '[' => Label().IsMatch(line, i),
        ']' => Next(line, i) is '(' or '[' or ':',
        // Addresses would become links.
        ':' => Next(line, i) == '/' || Follows(line, i, "mailto") || Follows(line, i, "xmpp"),
        '.' => Follows(line, i, "www"),
        '@' => true,
        _ => false,
    };

    private static bool Follows(string line, int i, string word) =>
        line.AsSpan(0, i).EndsWith(word, StringComparison.OrdinalIgnoreCase);

    private static char Next(string line, int i) => i + 1 < line.Length ? line[i + 1] : '\0';

    [GeneratedRegex(@"[\r\n\t\v\f\u0085\u2028\u2029]+", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreaks();

    // Ends at the character that makes the beginning of a line a heading, a list or a rule.
    [GeneratedRegex(@"^(#|[-+=]|[0-9]{1,9}[.)])", RegexOptions.CultureInvariant)]
    private static partial Regex BlockMark();

    [GeneratedRegex(@"\G&#?[0-9A-Za-z]+;", RegexOptions.CultureInvariant)]
    private static partial Regex CharacterReference();

    [GeneratedRegex(@"\G\[(\s*[0-9]{1,3}\s*\]|\^|[ xX]\])", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}

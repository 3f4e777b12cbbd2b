using System.Text.RegularExpressions;
using PolicyBot.Documents.Text;

namespace PolicyBot.Answers.Composing;

/// <summary>Writes a quote as it is shown in a claim: display text, without the marks that Markdown sets words off with. The quote
/// itself stays as it is.</summary>
public static partial class ClaimText
{
    /// <summary>The display text of <paramref name="quote"/>.</summary>
    public static string Of(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var text = DisplayText.Fold(quote.Text);
        return IsMarkdown(quote.Passage.Source) ? DisplayText.Fold(Unmarked(text)) : text;
    }

    private static bool IsMarkdown(string source) =>
        source.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || source.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    private static string Unmarked(string text) =>
        Emphasis().Replace(Emphasis().Replace(Link().Replace(text, "${text}"), "${text}"), "${text}");

    [GeneratedRegex(@"!?\[(?<text>[^\[\]]*)\]\([^()\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // A mark opens before a word and closes after one; a lone asterisk or underscore is a character like others.
    [GeneratedRegex(@"(?<![\\\w*_`])(?<mark>\*{1,3}|_{1,3}|~~|`+)(?=\S)(?<text>[^\n]+?)(?<=\S)\k<mark>(?![\w*_`])|(?<mark>\*\*)(?=\S)(?<text>[^*\n]+?)(?<=\S)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}

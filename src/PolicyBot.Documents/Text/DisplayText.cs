namespace PolicyBot.Documents.Text;

/// <summary>Display text: a source's characters as a reader should see them.</summary>
public static class DisplayText
{
    /// <summary>Folds source text into display text: no-break spaces become spaces, runs of white space collapse into
    /// one, both ends are trimmed, and white space just inside brackets and quotation marks goes. Nothing else changes.</summary>
    /// <param name="text">Verbatim text of a source, or a quote of it.</param>
    public static string Fold(string text) => NeedsFolding(text) ? FoldedText.Of(text).Value : text;

    /// <summary>Folds the characters that a span covers.</summary>
    internal static string Fold(string text, Model.Span span) => Fold(span.In(text));

    private static bool NeedsFolding(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                continue;
            if (text[i] != ' ' || i == 0 || i == text.Length - 1)
                return true;
            if (!char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(text[i + 1]))
                return true;
        }

        return false;
    }
}

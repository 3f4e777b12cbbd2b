using PolicyBot.Documents.Model;

namespace PolicyBot.Retrieval.Text;

/// <summary>Where a text's sentences end for ranking: at <c>?</c>, <c>。</c>, <c>；</c>, a line break, and at <c>.</c> or <c>!</c>
/// before white space. Deliberately simple: pairs of words must not reach across, nothing is shown by it.</summary>
public static class SentenceBoundaries
{
    /// <summary>The sentences of <paramref name="text"/>; together they cover the whole text.</summary>
    public static List<Span> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<Span>();
        var start = 0;
        for (var position = 0; position < text.Length; position++)
        {
            if (!IsEnd(text, position))
                continue;
            sentences.Add(new Span(start, position + 1));
            start = position + 1;
        }

        if (start < text.Length)
            sentences.Add(new Span(start, text.Length));
        return sentences;
    }

    private static bool IsEnd(string text, int position) => text[position] switch
    {
        '?' or '？' or '。' or '；' or '！' or '\n' or '\r' => true,
        '.' or '!' => position + 1 == text.Length || char.IsWhiteSpace(text[position + 1]),
        _ => false,
    };
}

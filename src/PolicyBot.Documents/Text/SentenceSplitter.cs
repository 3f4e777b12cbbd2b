using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Text;

/// <summary>Finds the sentences of a piece of running text, English and Chinese alike.</summary>
/// <remarks>A list mark opens the sentence that follows it. A Chinese semicolon ends a sentence, because it parts items that
/// are quoted on their own; an English one does not. A blank line always ends a sentence, a line break alone never.</remarks>
public static class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="within"/> in order. None has white space at an end, and together they cover
    /// every character there that is not white space. Takes time linear in the length.</summary>
    /// <param name="text">The whole text that spans count in.</param>
    /// <param name="within">The part to split.</param>
    public static IReadOnlyList<Span> Split(string text, Span within)
    {
        var sentences = new List<Span>();
        var start = within.Start;
        var quoted = false;
        var i = within.Start;
        while (i < within.End)
        {
            var next = i + 1;
            var ends = false;
            if (SentenceMarks.IsStop(text[i]))
            {
                next = EndOfStops(text, i, within.End);
                ends = SentenceMarks.EndsAlways(text[i]) || SentenceEnd.IsAt(text, new Span(start, within.End), i, next);
                next = ends ? WithClosingMarks(text, next, within.End, ref quoted) : next;
            }
            else if (text[i] is '\n' or '\r' && BlankLineAt(text, i, within.End))
                (ends, quoted) = (true, false);
            else
                quoted = SentenceMarks.QuotedAfter(text, i, quoted);

            if (ends)
            {
                Add(sentences, text, start, next);
                start = next;
            }

            i = next;
        }

        Add(sentences, text, start, within.End);
        return sentences;
    }

    private static int EndOfStops(string text, int i, int end)
    {
        while (i < end && SentenceMarks.IsStop(text[i]))
            i++;
        return i;
    }

    // Brackets and quotation marks that close after the stop belong to the sentence, also after a space when one is open.
    private static int WithClosingMarks(string text, int i, int end, ref bool quoted)
    {
        while (i < end)
        {
            var at = i;
            while (at < end && text[at] is ' ' or '\u00A0' or '\u202F')
                at++;
            if (at >= end)
                return i;
            var spaced = at > i;
            var quote = SentenceMarks.IsDoubleQuote(text[at]);
            var closes = SentenceMarks.ClosesBracket(text[at])
                || (quote && quoted && (text[at] != '“' || at + 1 == end || char.IsWhiteSpace(text[at + 1])))
                || (!spaced && (text[at] is '”' or '’' or '\'' or '"' or '*' or '_' || SentenceMarks.IsStop(text[at])));
            if (!closes)
                return i;
            if (quote)
                quoted = false;
            i = at + 1;
        }

        return i;
    }

    private static bool BlankLineAt(string text, int i, int end)
    {
        var breaks = 0;
        for (; i < end && char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= end || text[i + 1] != '\n')))
                breaks++;
            if (breaks > 1)
                return true;
        }

        return false;
    }

    // A piece without a letter or digit is no sentence: it joins the one before it, or the one after where it comes first.
    private static void Add(List<Span> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (start == end)
            return;
        var joins = sentences.Count > 0 && (!HasWord(text, start, end) || !HasWord(text, sentences[^1].Start, sentences[^1].End));
        if (joins)
            sentences[^1] = sentences[^1] with { End = end };
        else
            sentences.Add(new Span(start, end));
    }

    private static bool HasWord(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))
                return true;
        }

        return false;
    }
}

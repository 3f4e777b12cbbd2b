using PolicyBot.Answers.Composing;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Tells whether a sentence is one of a cited passage's own, or several in a row: then it needs no other check.</summary>
internal static class Verbatim
{
    /// <summary>What the sentence repeats, or <c>null</c>.</summary>
    public static IReadOnlyList<Quote>? Find(TextReading said, IReadOnlyList<PassageEvidence> cited)
    {
        var letters = Letters(said.Text);
        if (letters.Length == 0)
            return null;
        // Every citation has to hold it: a second, wrong one makes the sentence a reworded one.
        var quotes = cited.Select(evidence => Find(letters, evidence)).ToList();
        return quotes.TrueForAll(quote => quote is not null) ? [.. quotes.OfType<Quote>()] : null;
    }

    private static Quote? Find(string letters, PassageEvidence evidence)
    {
        if (Letters(evidence.Body.Text) == letters)
            return new Quote(evidence.Passage, evidence.Passage.Span);
        for (var first = 0; first < evidence.Own.Count; first++)
        {
            var together = "";
            for (var last = first; last < evidence.Own.Count && together.Length < letters.Length; last++)
            {
                together += Letters(ChineseCharacters.Simplify(evidence.Own[last].Text));
                if (together == letters)
                    return new Quote(evidence.Passage, new Span(evidence.Own[first].Span.Start, evidence.Own[last].Span.End));
            }
        }

        return null;
    }

    // Marks of comparison mean something, other punctuation does not; a list mark at the start is no part of the words.
    private static string Letters(string text) =>
        string.Concat(text.Where(character => char.IsLetterOrDigit(character) || character is '%' or '<' or '>' or '≥' or '≤' or '+' or '.' or '$' or '€' or '£' or '¥' or '‰' or '-')).TrimEnd('.').ToLowerInvariant();
}

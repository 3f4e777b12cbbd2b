using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;
using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Finishing;

/// <summary>The last step: numbers the citations in reading order and writes the answer's text.</summary>
public static class Finish
{
    /// <summary>The finished answer to <paramref name="question"/>.</summary>
    public static Answer Complete(Question question, Language language, Ending ending, TimeSpan elapsed)
    {
        var citations = new List<Citation>();
        var positions = new Dictionary<(string DocumentId, Span Span), int>();
        var claims = new List<Claim>();
        foreach (var draft in ending.Claims)
        {
            var cited = new List<int>();
            foreach (var quote in draft.Quotes)
            {
                if (!positions.TryGetValue((quote.Passage.DocumentId, quote.Span), out var position))
                {
                    position = citations.Count + 1;
                    positions.Add((quote.Passage.DocumentId, quote.Span), position);
                    citations.Add(Cite(position, quote));
                }

                cited.Add(position);
            }

            claims.Add(new Claim(draft.Text, cited, draft.Support));
        }

        return new Answer(
            question.Text,
            language,
            ending.Status,
            AnswerText.Write(claims, [.. ending.Claims.Select(draft => draft.IsItem)]),
            claims,
            citations,
            ending.Composer,
            Math.Round(elapsed.TotalMilliseconds, 2),
            ending.Confidence,
            ending.Writing)
        {
            Suggestions = ending.Suggestions.Count == 0 ? null : ending.Suggestions,
        };
    }

    private static Citation Cite(int position, Quote quote) => new(
        position,
        quote.Passage.DocumentId,
        quote.Passage.DocumentTitle,
        quote.Passage.DocumentNumber,
        quote.Passage.Source,
        quote.Passage.Section,
        Measure: null,
        quote.Text,
        quote.Span.Start,
        quote.Span.End,
        SourceUrl.Of(quote.Passage.DocumentId, quote.Span));
}

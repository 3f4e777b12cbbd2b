using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Reading;

/// <summary>Works on spans of a source.</summary>
internal static class Spans
{
    /// <summary>The span without white space at either end; empty at its start when it holds nothing else.</summary>
    public static Span Trim(string text, Span span)
    {
        var (start, end) = span;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return new Span(start, end);
    }

    /// <summary>The sentences, drawn out so that together they cover every character that is no white space.</summary>
    public static List<Sentence> Cover(string text, Span whole, List<Sentence> sentences)
    {
        if (sentences.Count == 0)
            return whole.Length == 0 ? [] : [new Sentence(whole, StatementKind.Rule)];
        var covered = new List<Sentence>(sentences.Count);
        var start = whole.Start;
        for (var i = 0; i < sentences.Count; i++)
        {
            var end = i + 1 < sentences.Count ? sentences[i + 1].Span.Start : whole.End;
            var before = Trim(text, new Span(start, sentences[i].Span.Start));
            var after = Trim(text, new Span(sentences[i].Span.End, end));
            var first = before.Length > 0 ? before.Start : sentences[i].Span.Start;
            var last = after.Length > 0 ? after.End : sentences[i].Span.End;
            covered.Add(sentences[i] with { Span = new Span(first, last) });
            start = end;
        }

        return covered;
    }
}

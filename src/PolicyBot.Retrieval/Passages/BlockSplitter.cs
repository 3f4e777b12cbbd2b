using PolicyBot.Documents.Model;

namespace PolicyBot.Retrieval.Passages;

/// <summary>Cuts a block that is too long for one passage: after a sentence, else at white space, else between characters.</summary>
/// <param name="size">How much fits.</param>
internal sealed class BlockSplitter(PassageSize size)
{
    /// <summary>The pieces of <paramref name="block"/> in order, without white space at their ends; together they hold every other character once.</summary>
    public IEnumerable<Span> Split(string text, Block block)
    {
        var start = SkipWhiteSpace(text, block.Span.Start, block.Span.End);
        while (start < block.Span.End)
        {
            var end = size.FittingEnd(text, new Span(start, block.Span.End));
            if (end < block.Span.End)
                end = BestCut(text, block, start, end);
            yield return new Span(start, TrimEnd(text, start, end));
            start = SkipWhiteSpace(text, end, block.Span.End);
        }
    }

    private static int BestCut(string text, Block block, int start, int end)
    {
        var sentence = block.Sentences.LastOrDefault(candidate => candidate.Span.End <= end);
        if (sentence is not null && sentence.Span.End > start)
            return sentence.Span.End;
        for (var position = end; position > start; position--)
        {
            if (char.IsWhiteSpace(text[position]))
                return position;
        }

        return end;
    }

    private static int SkipWhiteSpace(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }
}

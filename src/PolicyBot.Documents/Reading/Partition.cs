using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Reading;

/// <summary>Makes sure that every character that is no white space lies in exactly one piece or outside.</summary>
internal static class Partition
{
    /// <summary>Gives what no piece covers to the piece beside it on the same line, else leaves it outside, and takes from
    /// each piece what an earlier one covers.</summary>
    public static void Complete(string text, List<Piece> pieces, List<Span> outside)
    {
        var parts = pieces.Select(piece => (piece.Span, Piece: (Piece?)piece))
            .Concat(outside.Select(span => (Span: span, Piece: (Piece?)null)))
            .OrderBy(part => part.Span.Start).ThenBy(part => part.Span.End).ToList();
        pieces.Clear();
        outside.Clear();
        var at = 0;
        Piece? before = null;
        foreach (var (span, piece) in parts)
        {
            var rest = Spans.Trim(text, new Span(Math.Max(at, span.Start), Math.Max(at, span.End)));
            if (rest.Length == 0)
                continue;
            var gap = Spans.Trim(text, new Span(at, rest.Start));
            if (gap.Length > 0)
            {
                var toNext = piece is { IsTable: false } && OnOneLine(text, gap.End, rest.Start);
                if (toNext)
                    rest = new Span(gap.Start, rest.End);
                else if (before is not null && OnOneLine(text, before.Span.End, gap.Start))
                    before.Span = new Span(before.Span.Start, gap.End);
                else
                    outside.Add(gap);
            }

            if (piece is null)
            {
                outside.Add(rest);
            }
            else
            {
                piece.Span = rest;
                pieces.Add(piece);
            }

            before = piece;
            at = rest.End;
        }

        var last = Spans.Trim(text, new Span(at, text.Length));
        if (last.Length == 0)
            return;
        if (before is not null && OnOneLine(text, before.Span.End, last.Start))
            before.Span = new Span(before.Span.Start, last.End);
        else
            outside.Add(last);
    }

    private static bool OnOneLine(string text, int start, int end) => !text.AsSpan(start, end - start).ContainsAny('\n', '\r');
}

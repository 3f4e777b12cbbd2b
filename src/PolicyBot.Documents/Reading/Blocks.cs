using PolicyBot.Documents.Model;
using PolicyBot.Documents.Statements;
using PolicyBot.Documents.Text;

namespace PolicyBot.Documents.Reading;

/// <summary>Turns an outline into the sections and blocks that everything else works with.</summary>
internal sealed class Blocks(string text)
{
    private const int LongestParentLabel = 8;

    /// <summary>A section and all below it.</summary>
    /// <param name="outline">The section as the outline has it.</param>
    /// <param name="headings">The headings above it, outermost first.</param>
    /// <param name="start">Where an empty section stands.</param>
    public Section Section(OutlineSection outline, IReadOnlyList<string> headings, int start)
    {
        var headingSpan = outline.Heading?.Span ?? new Span(start, start);
        IReadOnlyList<string> path = outline.Heading is null ? headings : [.. headings, outline.Heading.Text];
        var blocks = outline.Blocks.ConvertAll(block => Block(block, path));
        var sections = outline.Sections.ConvertAll(section => Section(section, path, headingSpan.End));
        var span = headingSpan;
        foreach (var part in blocks.Select(block => block.Span).Concat(sections.Select(section => section.Span)))
            span = span.Length == 0 ? part : new Span(Math.Min(span.Start, part.Start), Math.Max(span.End, part.End));
        return new Section(outline.Heading is null ? "" : HeadingText(outline.Heading), headingSpan, span, blocks, sections);
    }

    private static string HeadingText(Piece heading) =>
        heading.HeadingLevel is null ? heading.Text : heading.Body;

    private Block Block(OutlineBlock block, IReadOnlyList<string> path)
    {
        var piece = block.Piece;
        var kind = block.IsItem ? BlockKind.ListItem : piece.Kind;
        var label = block.IsItem ? LabelOf(piece) : null;
        return new Block(
            kind,
            piece.Span,
            Sentences(piece, path, label),
            block.Level,
            block.IsItem ? piece.ItemMark ?? MarkOf(piece) : null,
            label,
            piece.Cells,
            piece.HeaderCells);
    }

    private string? MarkOf(Piece piece) =>
        piece.Mark is null ? null : DisplayText.Fold(text, new Span(piece.Span.Start, piece.Span.Start + piece.Mark.Length));

    private static string? LabelOf(Piece piece) =>
        piece.Label
        ?? (LineShape.EndsInColon(piece.Body) && LineShape.Weight(piece.Body) <= LongestParentLabel && !LineShape.IsStatement(piece.Body) ? piece.Body.TrimEnd(':', '：', ' ') : null);

    private List<Sentence> Sentences(Piece piece, IReadOnlyList<string> path, string? label)
    {
        var sentences = new List<Sentence>();
        if (piece.IsTable)
        {
            foreach (var cell in piece.Cells)
                Split(cell);
            // Rules and bars between cells are the row's too.
            return Spans.Cover(text, piece.Span, sentences);
        }

        Split(piece.Span);
        return Spans.Cover(text, piece.Span, sentences);

        void Split(Span within)
        {
            foreach (var span in SentenceSplitter.Split(text, within))
                sentences.Add(new Sentence(span, StatementClassifier.Classify(DisplayText.Fold(text, span), path, label)));
        }
    }
}

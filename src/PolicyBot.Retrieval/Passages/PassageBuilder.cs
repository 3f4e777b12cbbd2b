using PolicyBot.Documents.Model;

namespace PolicyBot.Retrieval.Passages;

/// <summary>Turns documents into passages: every block is one passage unless it is too long for one.</summary>
public static class PassageBuilder
{
    /// <summary>The passages of <paramref name="document"/> in reading order.</summary>
    /// <param name="document">The document, whose spans count in <paramref name="source"/>.</param>
    /// <param name="source">The source that holds it.</param>
    /// <param name="tenant">Who alone may see it, or <c>null</c> for everyone.</param>
    /// <param name="size">How much fits into a passage.</param>
    public static IReadOnlyList<Passage> Build(Document document, Source source, string? tenant, PassageSize size)
    {
        ArgumentNullException.ThrowIfNull(source);
        var splitter = new BlockSplitter(size);
        return Collect(document, source, tenant, block => splitter.Split(source.Text, block));
    }

    /// <summary>The passages of a document whose cuts are known from an earlier <see cref="Build"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="source">The source that holds it.</param>
    /// <param name="tenant">Who alone may see it, or <c>null</c> for everyone.</param>
    /// <param name="spans">The spans of all its passages, in reading order.</param>
    internal static IReadOnlyList<Passage> Restore(Document document, Source source, string? tenant, IReadOnlyList<Span> spans)
    {
        var next = 0;
        return Collect(document, source, tenant, block =>
        {
            var first = next;
            while (next < spans.Count && block.Span.Contains(spans[next]))
                next++;
            return spans.Skip(first).Take(next - first);
        });
    }

    private static List<Passage> Collect(Document document, Source source, string? tenant, Func<Block, IEnumerable<Span>> split)
    {
        ArgumentNullException.ThrowIfNull(document);
        var passages = new List<Passage>();
        AddSection(document.Root, []);
        return passages;

        void AddSection(Section section, IReadOnlyList<string> path)
        {
            foreach (var block in section.Blocks)
            {
                foreach (var span in split(block))
                    passages.Add(Slice(block, span, path));
            }

            foreach (var subsection in section.Sections)
                AddSection(subsection, [.. path, subsection.Heading]);
        }

        Passage Slice(Block block, Span span, IReadOnlyList<string> path)
        {
            var columns = Enumerable.Range(0, block.Cells.Count).Where(column => block.Cells[column].Overlaps(span)).ToList();
            var whole = span == block.Span;
            return new Passage(
                PassageId.Of(document.Id, span),
                document.Id,
                document.Title,
                document.Facts.DocumentNumber,
                source.Name,
                path,
                passages.Count,
                span,
                span.In(source.Text),
                block.Kind,
                block.ListLevel,
                block.Label,
                whole ? block.Sentences : [.. block.Sentences.Where(sentence => sentence.Span.Overlaps(span)).Select(sentence => sentence with { Span = Overlap(sentence.Span, span) })],
                whole ? block.HeaderCells : [.. columns.Where(column => column < block.HeaderCells.Count).Select(column => block.HeaderCells[column])],
                whole ? block.Cells : [.. columns.Select(column => Overlap(block.Cells[column], span))],
                document.Language,
                document.Facts.Regions,
                document.Facts.Industries,
                tenant);
        }
    }

    private static Span Overlap(Span left, Span right) => new(Math.Max(left.Start, right.Start), Math.Min(left.End, right.End));
}

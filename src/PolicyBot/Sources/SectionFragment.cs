using PolicyBot.Documents.Model;

namespace PolicyBot.Sources;

/// <summary>A piece of a page: cited words marked in their section, with what stands around them under the same heading.</summary>
/// <param name="source">The source that holds the document.</param>
/// <param name="document">The document.</param>
/// <param name="cited">The spans to mark; the first says which section.</param>
public sealed class SectionFragment(Source source, Document document, CitedSpans cited)
{
    // A text without headings is one section: nobody reads more than this beside an answer.
    private const int BlocksAround = 30;

    // The page that takes the fragment has h1 and h2 of its own.
    private const int FirstHeading = 3;

    /// <summary>Writes the fragment, nothing when no span is cited.</summary>
    /// <param name="output">Takes the HTML.</param>
    public void Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (cited.Current is not { } current)
            return;
        var section = Innermost(document.Root, current);
        Block[] blocks = [.. BlocksOf(section)];
        var shown = Around(blocks, current);
        output.Write($"<div lang=\"{PageFrame.NameOf(document.Language)}\">\n");
        var text = new MarkedText(source.Text, cited, output);
        if (section.HeadingSpan.Length > 0)
        {
            output.Write($"<h{FirstHeading}>");
            text.WriteHeading(section.HeadingSpan);
            output.Write($"</h{FirstHeading}>\n");
        }

        WriteCut(output, blocks.Length > 0 && blocks[0].Span.Start < shown.Start);
        new DocumentBody(text, output).Write(Within(section, shown), FirstHeading + 1);
        WriteCut(output, blocks.Length > 0 && blocks[^1].Span.End > shown.End);
        output.Write("</div>\n");
    }

    private static Section Innermost(Section section, Span span) =>
        section.Sections.FirstOrDefault(below => below.Span.Contains(span)) is { } inner ? Innermost(inner, span) : section;

    private static IEnumerable<Block> BlocksOf(Section section) => section.Blocks.Concat(section.Sections.SelectMany(BlocksOf));

    private static Span Around(Block[] blocks, Span cited)
    {
        var first = Array.FindIndex(blocks, b => b.Span.End > cited.Start);
        var last = Array.FindLastIndex(blocks, b => b.Span.Start < cited.End);
        var start = Math.Max(0, (first < 0 ? blocks.Length : first) - BlocksAround);
        var end = Math.Min(blocks.Length - 1, last + BlocksAround);
        return start <= end ? new Span(blocks[start].Span.Start, blocks[end].Span.End) : cited;
    }

    private static Section Within(Section section, Span shown) => section with
    {
        Blocks = [.. section.Blocks.Where(b => b.Span.Overlaps(shown))],
        Sections = [.. section.Sections.Where(s => s.Span.Overlaps(shown)).Select(s => Within(s, shown))],
    };

    private static void WriteCut(TextWriter output, bool isCut)
    {
        if (isCut)
            output.Write("<p class=\"cut\">⋯</p>\n");
    }
}

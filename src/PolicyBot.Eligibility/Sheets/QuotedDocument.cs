using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Eligibility.Sheets;

/// <summary>A document that a sheet quotes.</summary>
/// <param name="document">The document.</param>
/// <param name="sourceText">The whole text of its source.</param>
public sealed class QuotedDocument(Document document, string sourceText)
{
    private readonly Lazy<FoldedText> _folded = new(() => FoldedText.Of(document.Span.In(sourceText)));

    /// <summary>The document.</summary>
    public Document Document { get; } = document;

    /// <summary>Where a quote stands in the source: in the innermost section around <paramref name="near"/> that has it, else
    /// anywhere in the document, title included. <c>null</c> when it stands nowhere.</summary>
    /// <param name="quote">Words of the document, compared after folding.</param>
    /// <param name="near">A span whose surroundings go first, or <c>null</c>.</param>
    internal Quotation? Find(string quote, Span? near)
    {
        var span = near is { } place ? SectionsAround(place).Reverse().Select(section => FindIn(section.Span, quote)).FirstOrDefault(found => found is not null) : null;
        span ??= _folded.Value.Find(quote) is { } inDocument ? Shift(inDocument, Document.Span.Start) : null;
        return span is { } at
            ? new Quotation(Document.Id, Document.Title, [.. SectionsAround(at).Select(section => section.Heading).Where(heading => heading.Length > 0)], at.In(sourceText), at)
            : null;
    }

    private Span? FindIn(Span within, string quote) =>
        FoldedText.Of(within.In(sourceText)).Find(quote) is { } found ? Shift(found, within.Start) : null;

    private static Span Shift(Span span, int by) => new(span.Start + by, span.End + by);

    // From the outermost down.
    private IEnumerable<Section> SectionsAround(Span span)
    {
        for (var section = Document.Root; section is not null; section = section.Sections.FirstOrDefault(inner => inner.Span.Contains(span)))
        {
            if (section.Span.Contains(span))
                yield return section;
        }
    }
}

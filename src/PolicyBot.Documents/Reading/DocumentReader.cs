using System.Diagnostics.CodeAnalysis;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Statements;
using PolicyBot.Documents.Text;

namespace PolicyBot.Documents.Reading;

/// <summary>Reads sources into documents with sections, blocks and sentences. Text and Markdown, English and Chinese,
/// take the same road: lines become pieces, pieces an outline, the outline sections. Rules look at numbering,
/// length, punctuation and neighbours, and at words only of closed classes (verbs of statement, kinds of official text).</summary>
public sealed class DocumentReader
{
    /// <summary>Reads one source. Every character that is no white space lies in exactly one of: a block, a heading, a
    /// document's title, or <see cref="SourceContent.Outside"/>. Any text can be read; a blank one has no documents.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "A reader is passed to whoever reads.")]
    public SourceContent Read(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var (pieces, outside) = MarkdownText.IsIn(source) ? MarkdownText.Read(source.Text) : PlainText.Read(source.Text);
        var (articles, page) = Articles.Split(pieces);
        outside.AddRange(page.Select(piece => piece.Span));
        if (articles is [{ Title.Count: 0 } only])
            articles = [TitleLines.Find(only, source.Text)];

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var documents = articles.ConvertAll(article => Document(source, article, ids));
        outside.Sort((one, other) => one.Start.CompareTo(other.Start));
        return new SourceContent(source, documents, outside);
    }

    private static Document Document(Source source, Article article, HashSet<string> ids)
    {
        new UnmarkedHeadings(article.Body).Find();
        var outline = Outline.Of(article.Body);

        var span = Around(article.Title.Concat(article.Body));
        var titleSpan = article.Title.Count == 0 ? new Span(span.Start, span.Start) : Around(article.Title);
        var title = TitleOf(source, article);
        var root = new Blocks(source.Text).Section(outline, [], span.End);
        var body = root.Span.In(source.Text);
        var language = LanguageDetector.Detect(span.In(source.Text));
        return new Document(
            Slug.Unique(title, ids), title, titleSpan, span, language, root, PolicyFacts.Read(title, body, language));
    }

    private static string TitleOf(Source source, Article article)
    {
        if (article.Title.Count == 0)
            return Path.GetFileNameWithoutExtension(source.Name);
        return string.Join(' ', article.Title.Select(piece => piece.Mark is { IsBullet: true } ? piece.Body : piece.HeadingLevel is null ? piece.Text : piece.Body));
    }

    private static Span Around(IEnumerable<Piece> pieces)
    {
        var (start, end) = (int.MaxValue, 0);
        foreach (var piece in pieces)
            (start, end) = (Math.Min(start, piece.Span.Start), Math.Max(end, piece.Span.End));
        return new Span(start, end);
    }
}

using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Documents.Reading;

/// <summary>Reads Markdown: headings, lists and tables are what the format says they are.</summary>
internal sealed partial class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseYamlFrontMatter().Build();

    private readonly string text;
    private readonly List<Piece> pieces = [];
    private readonly List<Span> outside = [];

    private MarkdownText(string text) => this.text = text;

    /// <summary>Whether the source is to be read as Markdown: named so, or with headings marked by <c>#</c>. A file named
    /// so without anything that only Markdown has is plain text.</summary>
    public static bool IsIn(Source source)
    {
        var isNamed = source.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || source.Name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
        return isNamed ? OnlyInMarkdown().IsMatch(source.Text) : HashHeading().Count(source.Text) >= 2;
    }

    /// <summary>The text's pieces in reading order, and what says nothing: rules and front matter.</summary>
    public static (List<Piece> Pieces, List<Span> Outside) Read(string text)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested deeper than any document that means it.
            return PlainText.Read(text);
        }

        var reading = new MarkdownText(text);
        reading.AddAll(document, -1);
        Partition.Complete(text, reading.pieces, reading.outside);
        return (reading.pieces, reading.outside);
    }

    private void AddAll(ContainerBlock container, int listLevel)
    {
        foreach (var block in container)
            Add(block, listLevel);
    }

    private void Add(Markdig.Syntax.Block block, int listLevel)
    {
        var span = SpanOf(block);
        if (span.Length == 0)
            return;
        switch (block)
        {
            case YamlFrontMatterBlock or ThematicBreakBlock:
                outside.Add(span);
                break;
            case HeadingBlock heading:
                pieces.Add(new Piece(text, span, 0, true) { IsSettled = true, HeadingLevel = heading.Level, Body = HeadingText(span) });
                break;
            case Table table:
                AddTable(SpanOf(table));
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                    AddItem(item, listLevel + 1);
                break;
            case QuoteBlock quote:
                AddAll(quote, listLevel);
                break;
            case ParagraphBlock when listLevel < 0:
                AddParagraph(span);
                break;
            default:
                pieces.Add(new Piece(text, span, 0, true) { IsSettled = true });
                break;
        }
    }

    private void AddItem(ListItemBlock item, int level)
    {
        var whole = SpanOf(item);
        var first = item.Count > 0 && item[0] is ParagraphBlock paragraph ? SpanOf(paragraph) : new Span(whole.Start, whole.Start);
        var children = first.Length > 0 ? item.Skip(1) : item;
        if (first.Length > 0)
        {
            var span = new Span(whole.Start, first.End);
            var body = first.In(text);
            var label = LineShape.LabelEnd(body);
            var mark = text[whole.Start..first.Start].Trim();
            pieces.Add(new Piece(text, span, 0, false)
            {
                IsSettled = true,
                ItemLevel = level,
                ItemMark = mark,
                Body = DisplayText.Fold(body),
                Label = label >= 0 ? WithoutEmphasis(DisplayText.Fold(body[..label])) : null,
            });
        }

        foreach (var child in children)
            Add(child, level);
    }

    /// <summary>A paragraph is one piece, but lines with marks that Markdown does not know begin pieces of their own.</summary>
    private void AddParagraph(Span span)
    {
        var lines = SourceLine.Read(span.In(text)).ConvertAll(line =>
            line with { Span = new Span(line.Span.Start + span.Start, line.Span.End + span.Start) });
        for (var i = 0; i < lines.Count;)
        {
            var whole = lines[i++];
            while (i < lines.Count && Mark.Read(text, lines[i].Span) is null)
                whole = whole with { Span = new Span(whole.Span.Start, lines[i++].Span.End) };
            pieces.Add(new Piece(text, whole));
        }
    }

    private void AddTable(Span span)
    {
        var lines = SourceLine.Read(span.In(text)).ConvertAll(line => new Span(line.Span.Start + span.Start, line.Span.End + span.Start));
        if (lines.Count < 2)
        {
            pieces.Add(new Piece(text, span, 0, true) { IsSettled = true });
            return;
        }

        var header = CellsOf(lines[0]);
        var names = header.ConvertAll(cell => DisplayText.Fold(text, cell));
        pieces.Add(TableRows.Row(text, new Span(lines[0].Start, lines[1].End), header, names, true));
        foreach (var line in lines.Skip(2))
            pieces.Add(TableRows.Row(text, line, CellsOf(line), names, false));
    }

    private List<Span> CellsOf(Span row)
    {
        var cells = new List<Span>();
        var start = row.Start + (text[row.Start] == '|' ? 1 : 0);
        for (var i = start; i <= row.End; i++)
        {
            if (i < row.End && (text[i] != '|' || text[i - 1] == '\\'))
                continue;
            if (i < row.End || start < row.End)
                cells.Add(Spans.Trim(text, new Span(start, i)));
            start = i + 1;
        }

        return cells;
    }

    private string HeadingText(Span span)
    {
        var folded = DisplayText.Fold(HeadingMarks().Replace(span.In(text), ""));
        return WithoutEmphasis(folded);
    }

    private static string WithoutEmphasis(string folded) => Emphasis().Replace(Link().Replace(folded, "$1"), "$2");

    private Span SpanOf(MarkdownObject block)
    {
        var start = Math.Clamp(block.Span.Start, 0, text.Length);
        return Spans.Trim(text, new Span(start, Math.Clamp(block.Span.End + 1, start, text.Length)));
    }

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+\S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HashHeading();

    [GeneratedRegex(@"^ {0,3}(?:#{1,6}[ \t]+\S|```|~~~|\|?[ \t]*:?-{3,}:?[ \t]*\||={3,}[ \t]*\r?$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyInMarkdown();

    [GeneratedRegex(@"^#{1,6}(?=\s)|\s#+\s*$|\n[ \t]*(?:=+|-+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingMarks();

    [GeneratedRegex(@"(\*\*|__|\*|`)(.+?)\1", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"!?\[([^\]]+)\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}

using System.Globalization;
using PolicyBot.Documents.Model;

namespace PolicyBot.Sources;

/// <summary>The page that shows a document with the cited words marked. It works without scripts.</summary>
/// <param name="source">The source that holds the document.</param>
/// <param name="document">The document to show.</param>
/// <param name="cited">The spans to mark.</param>
/// <param name="wording">The page's own words.</param>
public sealed class SourcePage(Source source, Document document, CitedSpans cited, SourceWording wording)
{
    /// <summary>Writes the page.</summary>
    /// <param name="output">Takes the HTML.</param>
    public void Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var text = new MarkedText(source.Text, cited, output);
        PageFrame.Begin(output, wording, document.Title);
        WriteCitations(output);
        output.Write("<div class=\"source\">\n");
        WriteTree(output);
        output.Write($"<main id=\"text\" lang=\"{PageFrame.NameOf(document.Language)}\"><article class=\"document\">\n<header><h1>");
        if (document.TitleSpan.Length > 0)
            text.WriteHeading(document.TitleSpan);
        else
            output.Write(Encode(document.Title));
        output.Write("</h1>\n");
        WriteFacts(output);
        output.Write("</header>\n");
        if (cited.HasUnusable)
            output.Write($"<p class=\"notice\" role=\"status\" lang=\"{wording.Language}\">{Encode(wording.Unusable)}</p>\n");
        new DocumentBody(text, output).Write(document.Root);
        output.Write("</article></main>\n</div>\n");
        PageFrame.End(output);
    }

    private void WriteFacts(TextWriter output)
    {
        output.Write($"<dl class=\"facts\" lang=\"{wording.Language}\">");
        WriteFact(output, wording.Number, document.Facts.DocumentNumber);
        WriteFact(output, wording.Issuer, document.Facts.Issuer);
        WriteFact(output, wording.File, source.Name);
        output.Write($"</dl>\n<p class=\"caution\" lang=\"{wording.Language}\">{Encode(wording.Caution)} ");
        output.Write($"<a href=\"/sources/{Uri.EscapeDataString(document.Id)}/text\">{Encode(wording.PlainText)}</a></p>\n");
    }

    private static void WriteFact(TextWriter output, string name, string? value)
    {
        if (value is not null)
            output.Write($"<div><dt>{Encode(name)}</dt><dd>{Encode(value)}</dd></div>");
    }

    private void WriteTree(TextWriter output)
    {
        output.Write($"<nav class=\"tree\" aria-label=\"{Encode(wording.Sections)}\">");
        if (document.Root.Sections.Count > 0)
        {
            output.Write($"<details open><summary>{Encode(wording.Sections)}</summary>\n");
            WriteTree(output, document.Root.Sections);
            output.Write("</details>");
        }

        output.Write("</nav>\n");
    }

    private void WriteTree(TextWriter output, IReadOnlyList<Section> sections)
    {
        output.Write($"<ol lang=\"{PageFrame.NameOf(document.Language)}\">\n");
        foreach (var section in sections)
        {
            var isHere = cited.Current is { } span && section.Span.Contains(span);
            output.Write($"<li><a href=\"#{DocumentBody.IdOf(section)}\"{(isHere ? " class=\"here\"" : "")}>{Encode(section.Heading)}</a>");
            if (section.Sections.Count > 0)
                WriteTree(output, section.Sections);
            output.Write("</li>\n");
        }

        output.Write("</ol>\n");
    }

    private void WriteCitations(TextWriter output)
    {
        if (cited.Current is not { } current)
            return;
        Span[] ordered = [.. cited.Spans.OrderBy(s => s.Start).ThenBy(s => s.End)];
        var place = Array.IndexOf(ordered, current);
        var name = string.Format(CultureInfo.InvariantCulture, wording.Place, place + 1, ordered.Length);
        output.Write($"<nav class=\"citations\" aria-label=\"{Encode(wording.Citations)}\">");
        WriteStep(output, "prev", $"← {wording.Previous}", place > 0 ? ordered[place - 1] : null);
        output.Write($"<a class=\"place\" href=\"#s{CitedSpans.Write(current)}\">{Encode(name)}</a>");
        WriteStep(output, "next", $"{wording.Next} →", place < ordered.Length - 1 ? ordered[place + 1] : null);
        output.Write("</nav>\n");
    }

    private void WriteStep(TextWriter output, string relation, string name, Span? target)
    {
        if (target is { } span)
            output.Write($"<a rel=\"{relation}\" href=\"{Encode(LinkTo(span))}\">{Encode(name)}</a>");
        else
            output.Write($"<span aria-hidden=\"true\">{Encode(name)}</span>");
    }

    private string LinkTo(Span span)
    {
        var spans = cited.Spans.Where(s => s != span).Prepend(span).Select(s => $"s={CitedSpans.Write(s)}");
        return $"?{string.Join('&', spans)}&lang={wording.Language}#s{CitedSpans.Write(span)}";
    }

    private static string Encode(string value) => MarkedText.Encoder.Encode(value);
}

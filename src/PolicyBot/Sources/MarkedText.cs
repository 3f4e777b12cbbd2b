using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyBot.Documents.Model;

namespace PolicyBot.Sources;

/// <summary>Writes pieces of a source as HTML with the cited spans marked. A span that runs over several pieces is
/// marked in each; its first mark has the id <c>sSTART-END</c>.</summary>
/// <param name="text">The source's whole text.</param>
/// <param name="cited">The spans to mark.</param>
/// <param name="output">Takes the HTML.</param>
public sealed class MarkedText(string text, CitedSpans cited, TextWriter output)
{
    private readonly HashSet<Span> _begun = [];

    /// <summary>Encodes text for HTML, inside elements and quoted attributes; Chinese stays readable.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes the source's characters in a span.</summary>
    /// <param name="piece">The span to write.</param>
    public void Write(Span piece)
    {
        int[] cuts =
        [
            .. cited.Spans.SelectMany(s => (int[])[s.Start, s.End])
                .Where(c => c > piece.Start && c < piece.End)
                .Append(piece.Start).Append(piece.End)
                .Distinct().Order(),
        ];
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
            WriteEvenly(new Span(start, end));
    }

    /// <summary>Writes a heading without the marks that make it one: number signs and bullets.</summary>
    /// <param name="heading">The heading's span, marks included.</param>
    public void WriteHeading(Span heading)
    {
        var words = heading.In(text).AsSpan().TrimStart("#•·\u00A0 \t");
        Write(words.IsEmpty ? heading : heading with { Start = heading.End - words.Length });
    }

    // No cited span begins or ends inside the part.
    private void WriteEvenly(Span part)
    {
        Span[] over = [.. cited.Spans.Where(s => s.Contains(part))];
        if (over.Length == 0)
        {
            Encoder.Encode(output, part.In(text));
            return;
        }

        Span[] begins = [.. over.Where(_begun.Add)];
        output.Write("<mark");
        if (over.Contains(cited.Spans[0]))
            output.Write(" class=\"current\"");
        if (begins.Length > 0)
            output.Write($" id=\"s{CitedSpans.Write(begins[0])}\"");
        output.Write('>');
        foreach (var other in begins.Skip(1))
            output.Write($"<span id=\"s{CitedSpans.Write(other)}\"></span>");
        Encoder.Encode(output, part.In(text));
        output.Write("</mark>");
    }
}

using System.Globalization;
using PolicyBot.Documents.Model;

namespace PolicyBot.Sources;

/// <summary>The spans of a document that a link asks to mark: the one to show first, then the other citations of the
/// same answer.</summary>
/// <param name="Spans">The spans without repetition, the one to show first.</param>
/// <param name="HasUnusable">Whether the link also named something that is no place in the document.</param>
public sealed record CitedSpans(IReadOnlyList<Span> Spans, bool HasUnusable)
{
    // Far more than an answer cites; a link can be written by anybody.
    private const int Most = 50;

    /// <summary>Nothing is marked.</summary>
    public static CitedSpans None { get; } = new([], false);

    /// <summary>The span to show, or <c>null</c>.</summary>
    public Span? Current => Spans.Count > 0 ? Spans[0] : null;

    /// <summary>Reads the values of the query parameter <c>s</c>.</summary>
    /// <param name="values">Each <c>START-END</c>; anything else counts as unusable.</param>
    /// <param name="document">The document that is shown.</param>
    public static CitedSpans Read(IEnumerable<string?> values, Document document)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(document);
        List<Span> spans = [];
        var hasUnusable = false;
        foreach (var value in values.Take(Most))
        {
            if (Read(value) is { } span && document.Span.Contains(span))
            {
                if (!spans.Contains(span))
                    spans.Add(span);
            }
            else
            {
                hasUnusable = true;
            }
        }

        return new CitedSpans(spans, hasUnusable);
    }

    /// <summary>The span as the query parameter holds it.</summary>
    /// <param name="span">A span.</param>
    public static string Write(Span span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");

    private static Span? Read(string? value) =>
        value?.Split('-') is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start < end
            ? new Span(start, end)
            : null;
}

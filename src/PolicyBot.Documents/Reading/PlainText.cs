using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Reading;

/// <summary>Reads text that has no format: lines, wrapped or not, and tables made of lines.</summary>
internal static class PlainText
{
    /// <summary>The text's pieces in reading order, and the lines drawn as rules, which say nothing.</summary>
    public static (List<Piece> Pieces, List<Span> Rules) Read(string text)
    {
        var lines = WrappedLines.Join(text, SourceLine.Read(text));
        var rules = lines.Where(line => LineShape.IsRule(line.Span.In(text))).Select(line => line.Span).ToList();
        var pieces = lines.Where(line => !LineShape.IsRule(line.Span.In(text))).Select(line => new Piece(text, line)).ToList();
        pieces = LineTables.Rebuild(text, pieces);
        return (ColumnwiseTable.Rebuild(text, pieces), rules);
    }
}

using System.Globalization;
using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Finishing;

/// <summary>Where a document is shown with a part of it marked.</summary>
public static class SourceUrl
{
    /// <summary>The path from the server's root, such as <c>/sources/smart-factory?s=1234-1301#s1234-1301</c>.</summary>
    public static string Of(string documentId, Span span) =>
        string.Create(CultureInfo.InvariantCulture, $"/sources/{Uri.EscapeDataString(documentId)}?s={span.Start}-{span.End}#s{span.Start}-{span.End}");
}

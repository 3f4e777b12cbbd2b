using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Benchmarks.Collections;

/// <summary>Passages to search and queries to ask of them.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Documents">The passages of one document after the other. Each enumeration gives the same, so that a large collection
/// need not be kept.</param>
/// <param name="Queries">The queries, in the order they are asked.</param>
/// <param name="IsChinese">Whether the text is Chinese, which Lucene.Net needs another analyzer for.</param>
internal sealed record PassageCollection(
    string Name, IEnumerable<IReadOnlyList<Passage>> Documents, IReadOnlyList<string> Queries, bool IsChinese = false)
{
    /// <summary>A passage without anything around it but its document's title.</summary>
    public static Passage PassageOf(string title, string text) => new(
        Guid.Empty, "", title, null, "", [], 0, new Span(0, text.Length), text, BlockKind.Paragraph, 0, null,
        [], [], [], Language.English, [], [], null);
}

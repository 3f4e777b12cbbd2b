using PolicyBot.Documents.Text;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Output;

/// <summary>A passage that a search found, as the command line and the HTTP API give it.</summary>
/// <param name="Rank">Its place, from 1.</param>
/// <param name="Score">How well it matches; higher is better, comparable within one search only.</param>
/// <param name="PassageId">The passage.</param>
/// <param name="DocumentId">The document it is from.</param>
/// <param name="DocumentTitle">That document's title.</param>
/// <param name="Section">The section's headings from the outermost down.</param>
/// <param name="Text">The passage as display text.</param>
/// <param name="Start">UTF-16 offset of its first character in the source's text.</param>
/// <param name="End">UTF-16 offset just past its last character.</param>
public sealed record FoundPassage(
    int Rank, double Score, Guid PassageId, string DocumentId, string DocumentTitle, IReadOnlyList<string> Section, string Text, int Start, int End)
{
    /// <summary>The passages of a search, best first.</summary>
    /// <param name="hits">What the search found.</param>
    public static IReadOnlyList<FoundPassage> Of(IReadOnlyList<SearchHit> hits) =>
    [
        .. hits.Select((hit, i) => new FoundPassage(
            i + 1, hit.Score, hit.Passage.Id, hit.Passage.DocumentId, hit.Passage.DocumentTitle, hit.Passage.Section,
            DisplayText.Fold(hit.Passage.Text), hit.Passage.Span.Start, hit.Passage.Span.End)),
    ];
}

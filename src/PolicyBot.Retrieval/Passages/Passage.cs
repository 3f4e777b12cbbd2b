using PolicyBot.Documents.Model;

namespace PolicyBot.Retrieval.Passages;

/// <summary>The unit of retrieval: a verbatim slice of one section.</summary>
/// <param name="Id">A name-based UUID of document and span: the same text always has the same id.</param>
/// <param name="DocumentId">The document it is from.</param>
/// <param name="DocumentTitle">That document's title.</param>
/// <param name="DocumentNumber">The official number of the policy the document deals with, where known.</param>
/// <param name="Source">The name of the source that holds the document.</param>
/// <param name="Section">The section's headings from the outermost down, without the document's title.</param>
/// <param name="Ordinal">Its place among the document's passages, from 0.</param>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="Text">Exactly the source's characters in <paramref name="Span"/>.</param>
/// <param name="Kind">What the text is: paragraph, list item, table header or row.</param>
/// <param name="ListLevel">How deep a list item lies, from 0.</param>
/// <param name="Label">The words before the colon that name an item, or <c>null</c>.</param>
/// <param name="Sentences">Its sentences in order, with spans into the source.</param>
/// <param name="HeaderCells">A table row's header cells as display text; empty outside tables. Context, no part of the text.</param>
/// <param name="Cells">A table row's cells as spans into the source, in column order; empty outside tables.</param>
/// <param name="Language">The document's language.</param>
/// <param name="Regions">Regions that the policy is for; empty where unknown.</param>
/// <param name="Industries">Industries that the policy is for; empty where unknown.</param>
/// <param name="Tenant">Who alone may see it, or <c>null</c> for everyone.</param>
public sealed record Passage(
    Guid Id,
    string DocumentId,
    string DocumentTitle,
    string? DocumentNumber,
    string Source,
    IReadOnlyList<string> Section,
    int Ordinal,
    Span Span,
    string Text,
    BlockKind Kind,
    int ListLevel,
    string? Label,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<string> HeaderCells,
    IReadOnlyList<Span> Cells,
    Language Language,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Industries,
    string? Tenant);

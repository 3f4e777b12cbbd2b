using PolicyBot.Documents.Model;

namespace PolicyBot.Eligibility.Sheets;

/// <summary>A part of a document that bears out what a sheet says.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="DocumentTitle">Its title.</param>
/// <param name="Section">The headings it stands under, from the outermost down.</param>
/// <param name="Quote">The source's own characters.</param>
/// <param name="Span">Where they stand in the source.</param>
public sealed record Quotation(string DocumentId, string DocumentTitle, IReadOnlyList<string> Section, string Quote, Span Span);

namespace PolicyBot.Documents.Model;

/// <summary>A heading and what stands under it: first its own blocks, then its subsections. Text that follows a
/// subsection belongs to the subsection unless it opens a new one.</summary>
/// <param name="Heading">The heading as display text with its number, or empty for a document's root.</param>
/// <param name="HeadingSpan">Where the heading stands, marks included; empty for the root.</param>
/// <param name="Span">Heading and everything below it.</param>
/// <param name="Blocks">The section's own text, in reading order.</param>
/// <param name="Sections">Its subsections, in reading order.</param>
public sealed record Section(
    string Heading, Span HeadingSpan, Span Span, IReadOnlyList<Block> Blocks, IReadOnlyList<Section> Sections);

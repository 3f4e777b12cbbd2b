using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>The items under one heading or after one announcing line, as the answer to a question for several things.</summary>
/// <param name="Lead">The line that announces the items ("An applicant must:"), or <c>null</c> where only the heading does.</param>
/// <param name="Path">The headings that the items stand under, from the outermost down.</param>
/// <param name="Items">The list items, table rows or short paragraphs in reading order, two or more.</param>
public sealed record ItemGroup(Passage? Lead, IReadOnlyList<string> Path, IReadOnlyList<Passage> Items);

using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>The items of a section, as the answer to a question for several things.</summary>
/// <param name="Items">The list items or table rows in reading order, two or more.</param>
/// <param name="Confidence">The share of the question's subject that headings and items account for, 0 to 1.</param>
/// <param name="Headed">The share of the question's subject that the headings and the lines before the first item name, 0 to 1.</param>
/// <param name="Score">How well the group answers; comparable within one question.</param>
public sealed record ItemGroup(IReadOnlyList<Passage> Items, double Confidence, double Headed, double Score);

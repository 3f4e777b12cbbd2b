namespace PolicyBot.Documents.Values;

/// <summary>A reference to numbered articles of a policy ("Articles 2 and 6", "第三条").</summary>
/// <param name="Start">UTF-16 offset of its first character in the text that was read.</param>
/// <param name="End">UTF-16 offset just past its last character.</param>
/// <param name="Articles">The articles' numbers in the order of the text; a range is written out.</param>
public sealed record ArticleReference(int Start, int End, IReadOnlyList<int> Articles);

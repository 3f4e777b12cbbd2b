namespace PolicyBot.Documents.Values;

/// <summary>An official document number found in a text.</summary>
/// <param name="Start">UTF-16 offset of its first character in the text that was read.</param>
/// <param name="End">UTF-16 offset just past its last character.</param>
/// <param name="Text">The number as display text, such as <c>Guobanfa [2025] No. 31</c>; a Chinese one has no spaces.</param>
public sealed record DocumentNumber(int Start, int End, string Text);

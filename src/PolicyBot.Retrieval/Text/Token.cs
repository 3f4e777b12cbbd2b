namespace PolicyBot.Retrieval.Text;

/// <summary>A word, number or Chinese bigram or character of a text. Tokens may overlap: a bigram covers two characters.</summary>
/// <param name="Surface">The token in lower case, half width and simplified characters, thousands separators and possessive endings removed.</param>
/// <param name="Stem">Porter's stem of an English word; equal to <paramref name="Surface"/> for everything else.</param>
/// <param name="Start">UTF-16 offset of its first character in the text analysed.</param>
/// <param name="End">UTF-16 offset just past its last character.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Token(string Surface, string Stem, int Start, int End, TokenKind Kind);

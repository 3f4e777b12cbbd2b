using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Retrieval.Search;

/// <summary>A term that a search looked for.</summary>
/// <param name="Text">The stem, word, bigram or character, or both stems of a pair with a space between.</param>
/// <param name="Surface">The word as the query has it, in lower case; for a pair both words.</param>
/// <param name="Kind">What the term is.</param>
/// <param name="Idf">Its inverse document frequency among all passages, filtered or not: the rarer the higher.</param>
/// <param name="Weight">How much it counts in the query, without <paramref name="Idf"/>.</param>
/// <param name="PassageCount">How many passages contain it; 0 for a term that the documents do not know.</param>
public sealed record QueryTerm(string Text, string Surface, TermKind Kind, double Idf, double Weight, int PassageCount);

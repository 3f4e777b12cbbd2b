namespace PolicyBot.Retrieval.Encoding;

/// <summary>A term of a query before the collection is known.</summary>
/// <param name="Id">The term's id.</param>
/// <param name="Text">The stem, word, bigram or character, or both stems of a pair with a space between.</param>
/// <param name="Surface">The word as the query has it, in lower case; for a pair both words.</param>
/// <param name="Kind">The term's kind.</param>
/// <param name="Weight">How much the term counts in the query.</param>
/// <param name="IsAdded">Whether the query does not have the term but a concept in it is also called so.</param>
public sealed record EncodedQueryTerm(uint Id, string Text, string Surface, TermKind Kind, double Weight, bool IsAdded = false);

/// <summary>A query as weighted terms.</summary>
/// <param name="Terms">Its terms, each once, in the order of their first occurrence; added ones last.</param>
public sealed record EncodedQuery(IReadOnlyList<EncodedQueryTerm> Terms);

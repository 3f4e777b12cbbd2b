using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Spelling;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Retrieval.Search;

/// <summary>What a search found and what it looked for.</summary>
/// <param name="Hits">The passages, best first; empty where none matches or the filter allows none.</param>
/// <param name="Terms">The query's terms in the order of their first occurrence; not those that the glossary adds.</param>
/// <param name="Concepts">The concepts that the query names, in its order; their other names were looked for too.</param>
/// <param name="Library">The library as it was searched.</param>
/// <param name="Warning">Why the search was less than it could be, for the operator, or <c>null</c>.</param>
public sealed record SearchResult(
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyList<QueryTerm> Terms,
    IReadOnlyList<ConceptMatch> Concepts,
    LibrarySnapshot Library,
    string? Warning = null)
{
    /// <summary>How the text was read where it was not searched for as it was typed; empty where it was.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}

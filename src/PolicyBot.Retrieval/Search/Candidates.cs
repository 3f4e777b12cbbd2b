using PolicyBot.Retrieval.Indexes;

namespace PolicyBot.Retrieval.Search;

/// <summary>What an index found, before it is looked at closer.</summary>
/// <param name="ByTerms">The passages with the query's terms, best first; of equal scores the lower number first.</param>
/// <param name="ByMeaning">The passages whose vectors point most nearly the same way, likewise; empty without vectors.</param>
public sealed record Candidates(IReadOnlyList<ScoredPassage> ByTerms, IReadOnlyList<ScoredPassage> ByMeaning)
{
    /// <summary>Whether the store also found passages that the snapshot does not have: another process is changing it.</summary>
    public bool AreOutdated { get; init; }
}

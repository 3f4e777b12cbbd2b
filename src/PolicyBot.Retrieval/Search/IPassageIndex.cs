using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Retrieval.Search;

/// <summary>Where a snapshot's passages are searched: finds, under a filter, those that <see cref="PassageRanking"/> then orders. Every store
/// gives the same ones, with the same scores but for roundings.</summary>
public interface IPassageIndex
{
    /// <summary>The length of a dense vector; 0 where there are none.</summary>
    int Dimensions { get; }

    /// <summary>The passages that match best.</summary>
    /// <param name="query">The weighted terms.</param>
    /// <param name="vector">The query's vector, <see cref="Dimensions"/> long and normalised to length 1, or <c>null</c> to search by terms only.</param>
    /// <param name="filter">Which passages may be found.</param>
    /// <param name="depth">How many at most, of each kind.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="StoreUnavailableException">The store is out of reach or too slow.</exception>
    Task<Candidates> FindAsync(EncodedQuery query, float[]? vector, SearchFilter filter, int depth, CancellationToken cancellationToken);
}

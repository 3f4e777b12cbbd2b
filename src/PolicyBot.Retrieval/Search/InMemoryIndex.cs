using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Retrieval.Search;

/// <summary>Searches a snapshot's passages in this process.</summary>
/// <param name="snapshot">The snapshot.</param>
internal sealed class InMemoryIndex(LibrarySnapshot snapshot) : IPassageIndex
{
    /// <inheritdoc />
    public int Dimensions => snapshot.EmbeddedIndex.Dimensions;

    /// <inheritdoc />
    public Task<Candidates> FindAsync(EncodedQuery query, float[]? vector, SearchFilter filter, int depth, CancellationToken cancellationToken)
    {
        var (index, allowed) = (snapshot.EmbeddedIndex, DocumentFilter.Allowed(snapshot, filter));
        return Task.FromResult(new Candidates(
            index.Search(query, allowed, depth), vector is null ? [] : index.SearchDense(vector, allowed, depth)));
    }
}

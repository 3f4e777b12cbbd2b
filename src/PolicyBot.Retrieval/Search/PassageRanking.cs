using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Indexes;

namespace PolicyBot.Retrieval.Search;

/// <summary>Finds and orders passages numbered from 0: by terms, looked at closer, and by meaning where there are vectors.</summary>
internal sealed class PassageRanking
{
    private readonly Reranker _reranker;

    /// <summary>Indexes the passages.</summary>
    /// <param name="passages">The passages' terms.</param>
    /// <param name="documentOf">Each passage's document, ascending from 0.</param>
    /// <param name="vectors">Each passage's dense vector, one after the other; empty without an embedding model.</param>
    /// <param name="dimensions">The length of a dense vector, or 0.</param>
    public PassageRanking(IReadOnlyList<TermCounts> passages, int[] documentOf, float[] vectors, int dimensions)
    {
        Index = EmbeddedIndex.Build(passages, documentOf, vectors, dimensions);
        _reranker = new Reranker(Index, passages, documentOf);
    }

    /// <summary>The index over the passages.</summary>
    public EmbeddedIndex Index { get; }

    /// <summary>The passages that match best, best first.</summary>
    /// <param name="query">The query's terms.</param>
    /// <param name="vector">The query's vector, or <c>null</c> to search by terms only.</param>
    /// <param name="allowed">For each document whether its passages may be found; <c>null</c> allows all.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="denseWeight">How much meaning counts beside terms, 0 to 1.</param>
    public IReadOnlyList<ScoredPassage> Rank(
        EncodedQuery query, float[]? vector, bool[]? allowed, int top, double denseWeight = DenseFusion.UsualWeight)
    {
        var dense = vector is not null && Index.Dimensions > 0;
        var depth = Math.Max(top, dense ? DenseFusion.Depth : Reranker.Depth);
        var lists = Index.Lists(query);
        IReadOnlyList<ScoredPassage> found = _reranker.Rerank(query, lists, Index.Search(lists, allowed, depth));
        if (dense)
            found = DenseFusion.Fuse(found, Index.SearchDense(vector, allowed, depth), denseWeight);
        return found.Count <= top ? found : [.. found.Take(Math.Max(0, top))];
    }
}

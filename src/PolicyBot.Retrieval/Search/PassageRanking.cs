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
        var lists = Index.Lists(query);
        var dense = Index.Dimensions > 0 ? vector : null;
        var depth = Depth(top, dense);
        return Order(
            query,
            lists,
            new Candidates(Index.Search(lists, allowed, depth), dense is null ? [] : Index.SearchDense(dense, allowed, depth)),
            top,
            denseWeight);
    }

    /// <summary>How many passages an index should find for a search.</summary>
    /// <param name="top">How many are wanted in the end.</param>
    /// <param name="vector">The query's vector, or <c>null</c> to search by terms only.</param>
    public static int Depth(int top, float[]? vector) => Math.Max(top, vector is null ? Reranker.Depth : DenseFusion.Depth);

    /// <summary>The best of what an index found, best first.</summary>
    /// <param name="query">The query's terms.</param>
    /// <param name="found">What was found to <see cref="Depth"/>.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="denseWeight">How much meaning counts beside terms, 0 to 1.</param>
    public IReadOnlyList<ScoredPassage> Order(EncodedQuery query, Candidates found, int top, double denseWeight) =>
        Order(query, Index.Lists(query), found, top, denseWeight);

    private IReadOnlyList<ScoredPassage> Order(EncodedQuery query, PostingList[] lists, Candidates candidates, int top, double denseWeight)
    {
        IReadOnlyList<ScoredPassage> found = _reranker.Rerank(query, lists, candidates.ByTerms);
        if (candidates.ByMeaning.Count > 0)
            found = DenseFusion.Fuse(found, candidates.ByMeaning, denseWeight);
        return found.Count <= top ? found : [.. found.Take(Math.Max(0, top))];
    }
}

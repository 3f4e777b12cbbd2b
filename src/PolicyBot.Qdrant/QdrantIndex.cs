using PolicyBot.Qdrant.Storage;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Indexes;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using Qdrant.Client.Grpc;

namespace PolicyBot.Qdrant;

/// <summary>Searches a snapshot's passages in Qdrant: in the collection that was in use when the snapshot was taken, whatever the alias
/// leads to by now. What is in the collection but not in the snapshot is left out, so that no search sees half a text.</summary>
internal sealed class QdrantIndex : IPassageIndex
{
    /// <summary>Up to how many passages every vector is looked at; above that Qdrant's graph finds nearly all of the nearest.</summary>
    public const int MostExact = 100_000;

    private const int MostRounds = 8;
    private readonly PassageStore _store;
    private readonly PassageCollection _collection;
    private readonly LibrarySnapshot _snapshot;
    private readonly Dictionary<Guid, int> _numbers;

    /// <summary>Searches a snapshot.</summary>
    /// <param name="store">Runs the searches.</param>
    /// <param name="collection">Where the passages are.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="points">The ids of its passages' points, in their order.</param>
    public QdrantIndex(PassageStore store, PassageCollection collection, LibrarySnapshot snapshot, IReadOnlyList<Guid> points)
    {
        (_store, _collection, _snapshot) = (store, collection, snapshot);
        _numbers = new Dictionary<Guid, int>(points.Count);
        for (var number = 0; number < points.Count; number++)
            _numbers[points[number]] = number;
    }

    /// <inheritdoc />
    public int Dimensions => _collection.Dimensions;

    /// <inheritdoc />
    public async Task<Candidates> FindAsync(
        EncodedQuery query, float[]? vector, SearchFilter filter, int depth, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        var terms = Weights(query);
        if (depth <= 0 || (terms.Indices.Count == 0 && vector is null))
            return new Candidates([], []);
        var conditions = Filters.Of(filter);
        // Usually once; again where much of what was found is not in the snapshot.
        for (var (limit, round) = (depth, 0); ; limit *= 2, round++)
        {
            var found = await _store.SearchAsync(Queries(terms, vector, conditions, limit), cancellationToken);
            var lists = found.Select(Known).ToArray();
            var enough = round == MostRounds
                || lists.Zip(found).All(pair => pair.First.Count >= depth || pair.Second.Result.Count < limit);
            if (!enough)
                continue;
            var isOutdated = lists.Zip(found).Any(pair => pair.First.Count < pair.Second.Result.Count);
            var byTerms = terms.Indices.Count > 0 ? lists[0] : [];
            return new Candidates(Best(byTerms, depth), vector is null ? [] : Best(lists[^1], depth)) { AreOutdated = isOutdated };
        }
    }

    private QueryBatchPoints Queries(SparseVector terms, float[]? vector, Filter filter, int limit)
    {
        var queries = new QueryBatchPoints { CollectionName = _collection.Name };
        if (terms.Indices.Count > 0)
            queries.QueryPoints.Add(Nearest(PassageFields.Terms, new VectorInput { Sparse = terms }));
        if (vector is not null)
        {
            var dense = new DenseVector();
            dense.Data.AddRange(vector);
            var nearest = Nearest(PassageFields.Meaning, new VectorInput { Dense = dense });
            nearest.Params = new SearchParams { Exact = _numbers.Count <= MostExact };
            queries.QueryPoints.Add(nearest);
        }

        return queries;

        QueryPoints Nearest(string name, VectorInput input) => new()
        {
            CollectionName = _collection.Name,
            Query = new Query { Nearest = input },
            Using = name,
            Filter = filter,
            Limit = (ulong)limit,
            WithPayload = new WithPayloadSelector { Enable = false },
        };
    }

    // Qdrant takes each term once, and applies the inverse document frequency itself.
    private SparseVector Weights(EncodedQuery query)
    {
        var weights = new SortedDictionary<uint, double>();
        foreach (var term in query.Terms)
        {
            if (_snapshot.EmbeddedIndex.CountOf(term.Id) > 0)
                weights[term.Id] = weights.GetValueOrDefault(term.Id) + term.Weight;
        }

        var sparse = new SparseVector();
        sparse.Indices.AddRange(weights.Keys);
        sparse.Values.AddRange(weights.Values.Select(weight => (float)weight));
        return sparse;
    }

    private List<ScoredPassage> Known(BatchResult result)
    {
        var known = new List<ScoredPassage>(result.Result.Count);
        foreach (var point in result.Result)
        {
            if (Guid.TryParse(point.Id.Uuid, out var id) && _numbers.TryGetValue(id, out var number))
                known.Add(new ScoredPassage(number, point.Score));
        }

        return known;
    }

    // Vectors that point away are found too, but match nothing.
    private static ScoredPassage[] Best(List<ScoredPassage> found, int depth)
    {
        found.RemoveAll(scored => !(scored.Score > 0));
        found.Sort(ScoredPassage.BestFirst);
        return [.. found.Take(depth)];
    }
}

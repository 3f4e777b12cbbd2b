using Grpc.Core;
using Qdrant.Client.Grpc;

namespace PolicyBot.LoopbackQdrant;

/// <summary>A collection in memory, searched exactly.</summary>
/// <param name="made">How it was made.</param>
public sealed class CollectionInMemory(CreateCollection made)
{
    // Points keep their places, so that scores can be added up in an array.
    private readonly Dictionary<string, int> _places = [];
    private readonly List<string> _ids = [];
    private readonly Dictionary<string, SparseIndex> _sparse =
        made.SparseVectorsConfig?.Map.ToDictionary(vector => vector.Key, _ => new SparseIndex()) ?? [];

    /// <summary>How it was made.</summary>
    public CreateCollection Made { get; } = made;

    /// <summary>The indexes of the payload's fields.</summary>
    public Dictionary<string, CreateFieldIndexCollection> Indexes { get; } = [];

    /// <summary>The points by their ids.</summary>
    public SortedDictionary<string, PointStruct> Points { get; } = new(StringComparer.Ordinal);

    internal void Add(IReadOnlyCollection<PointStruct> points)
    {
        foreach (var point in points)
            Check(point);
        foreach (var point in points)
        {
            Remove(point.Id.Uuid);
            Points[point.Id.Uuid] = point;
            if (_places.TryAdd(point.Id.Uuid, _ids.Count))
                _ids.Add(point.Id.Uuid);
            foreach (var (name, vector) in Sparse(point))
                _sparse[name].Add(_places[point.Id.Uuid], vector);
        }
    }

    internal void Remove(PointsSelector selector)
    {
        List<string> gone = [.. selector.Points is { } list ? list.Ids.Select(id => id.Uuid) : Matching(selector.Filter).Select(point => point.Id.Uuid)];
        gone.ForEach(Remove);
    }

    /// <summary>The points that pass; as in Qdrant's strict mode, only indexed fields can be asked for.</summary>
    internal IEnumerable<PointStruct> Matching(Filter? filter)
    {
        foreach (var condition in filter?.Must ?? [])
            RequireIndex(condition.Field.Key);
        return Points.Values.Where(point => Conditions.Passes(point, filter));
    }

    internal void RequireIndex(string field)
    {
        if (!Indexes.ContainsKey(field))
            throw Wrong($"Index required but not found for \"{field}\"");
    }

    internal IEnumerable<ScoredPoint> Search(QueryPoints query)
    {
        foreach (var condition in query.Filter?.Must ?? [])
            RequireIndex(condition.Field.Key);
        return (query.Query.Nearest.Sparse is { } sparse
                ? Find(_sparse, query.Using).Search(sparse, _ids.Count).Select(scored => (Id: _ids[scored.Place], scored.Score))
                : Nearest(query.Using, query.Query.Nearest.Dense.Data))
            .Where(scored => Conditions.Passes(Points[scored.Id], query.Filter))
            .OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Id, StringComparer.Ordinal)
            .Take((int)query.Limit)
            .Select(scored => new ScoredPoint { Id = Points[scored.Id].Id, Score = scored.Score });
    }

    private IEnumerable<(string Id, float Score)> Nearest(string name, Google.Protobuf.Collections.RepeatedField<float> wanted)
    {
        RequireSize(name, wanted.Count);
        foreach (var (id, point) in Points)
        {
            if (point.Vectors.Vectors_.Vectors.TryGetValue(name, out var vector))
                yield return (id, vector.Dense.Data.Zip(wanted, (left, right) => left * right).Sum());
        }
    }

    private void Remove(string id)
    {
        if (!Points.Remove(id, out var point))
            return;
        foreach (var (name, vector) in Sparse(point))
            _sparse[name].Remove(_places[id], vector);
    }

    private void Check(PointStruct point)
    {
        if (!Guid.TryParse(point.Id.Uuid, out _))
            throw Wrong($"Unable to parse UUID: {point.Id.Uuid}");
        foreach (var (name, vector) in point.Vectors?.Vectors_?.Vectors ?? [])
        {
            if (vector.Dense is { } dense)
                RequireSize(name, dense.Data.Count);
            else if (Find(_sparse, name) is not null && vector.Sparse.Indices.Distinct().Count() != vector.Sparse.Values.Count)
                throw Wrong("Indices must be unique and as many as values");
        }
    }

    private void RequireSize(string name, int size)
    {
        var expected = Find(Made.VectorsConfig?.ParamsMap.Map, name).Size;
        if (expected != (ulong)size)
            throw Wrong($"Vector dimension error: expected dim: {expected}, got {size}");
    }

    private static T Find<T>(IDictionary<string, T>? vectors, string name) =>
        vectors is not null && vectors.TryGetValue(name, out var found) ? found : throw Wrong($"Not existing vector name error: {name}");

    private static IEnumerable<(string Name, SparseVector Vector)> Sparse(PointStruct point) =>
        point.Vectors?.Vectors_?.Vectors.Where(vector => vector.Value.Sparse is not null).Select(vector => (vector.Key, vector.Value.Sparse)) ?? [];

    private static RpcException Wrong(string what) => new(new Status(StatusCode.InvalidArgument, $"Wrong input: {what}"));
}

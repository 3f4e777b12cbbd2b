using Qdrant.Client.Grpc;

namespace PolicyBot.Tests.Qdrant.Server;

/// <summary>A collection in memory, searched exactly.</summary>
internal sealed class StoredCollection(CreateCollection made)
{
    public CreateCollection Made { get; } = made;

    public Dictionary<string, PayloadIndexParams?> Indexes { get; } = [];

    public SortedDictionary<string, PointStruct> Points { get; } = new(StringComparer.Ordinal);

    public void Remove(PointsSelector selector)
    {
        var gone = selector.Points is { } list
            ? list.Ids.Select(id => id.Uuid).ToList()
            : Points.Where(point => Passes(point.Value, selector.Filter)).Select(point => point.Key).ToList();
        gone.ForEach(id => Points.Remove(id));
    }

    public static bool Passes(PointStruct point, Filter? filter) =>
        filter is null || filter.Must.All(condition => Passes(point, condition));

    public IEnumerable<ScoredPoint> Search(QueryPoints query)
    {
        var input = query.Query.Nearest;
        var weights = input.Sparse is { } sparse ? Idf(query.Using, sparse) : null;
        return Points.Values
            .Where(point => point.Vectors.Vectors_.Vectors.ContainsKey(query.Using) && Passes(point, query.Filter))
            .Select(point => (point, Score: weights is null
                ? point.Vectors.Vectors_.Vectors[query.Using].Dense.Data.Zip(input.Dense.Data, (left, right) => left * right).Sum()
                : Dot(point.Vectors.Vectors_.Vectors[query.Using].Sparse, weights)))
            .Where(scored => scored.Score is not null)
            .OrderByDescending(scored => scored.Score)
            .Take((int)query.Limit)
            .Select(scored => new ScoredPoint { Id = scored.point.Id, Score = scored.Score!.Value });
    }

    // ln((N − df + 0.5)/(df + 0.5) + 1), as Qdrant documents it.
    private Dictionary<uint, float> Idf(string name, SparseVector query)
    {
        var vectors = Points.Values.Where(point => point.Vectors.Vectors_.Vectors.ContainsKey(name))
            .Select(point => point.Vectors.Vectors_.Vectors[name].Sparse).ToList();
        var counts = query.Indices.ToDictionary(index => index, _ => 0);
        foreach (var index in vectors.SelectMany(vector => vector.Indices).Where(counts.ContainsKey))
            counts[index]++;
        return query.Indices.Zip(query.Values).ToDictionary(
            pair => pair.First,
            pair => pair.Second * MathF.Log(((vectors.Count - counts[pair.First] + .5f) / (counts[pair.First] + .5f)) + 1));
    }

    private static float? Dot(SparseVector vector, Dictionary<uint, float> weights)
    {
        float? sum = null;
        for (var i = 0; i < vector.Indices.Count; i++)
        {
            if (weights.TryGetValue(vector.Indices[i], out var weight))
                sum = (sum ?? 0) + (weight * vector.Values[i]);
        }

        return sum;
    }

    private static bool Passes(PointStruct point, Condition condition)
    {
        if (!point.Payload.TryGetValue(condition.Field.Key, out var value))
            return false;
        if (condition.Field.Range is { } range)
            return !range.HasLt || value.IntegerValue < range.Lt;
        IEnumerable<string> values = value.ListValue is { } list ? list.Values.Select(text => text.StringValue) : [value.StringValue];
        return condition.Field.Match.Keywords is { } any
            ? values.Any(any.Strings.Contains)
            : values.Contains(condition.Field.Match.Keyword);
    }
}

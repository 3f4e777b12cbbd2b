using Qdrant.Client.Grpc;

namespace PolicyBot.LoopbackQdrant;

/// <summary>Evaluates filters.</summary>
internal static class Conditions
{
    public static bool Passes(PointStruct point, Filter? filter) => filter is null || filter.Must.All(condition => Passes(point, condition.Field));

    private static bool Passes(PointStruct point, FieldCondition condition)
    {
        if (!point.Payload.TryGetValue(condition.Key, out var value))
            return false;
        if (condition.Range is { } range)
            return !range.HasLt || value.IntegerValue < range.Lt;
        IEnumerable<string> values = value.ListValue is { } list ? list.Values.Select(text => text.StringValue) : [value.StringValue];
        return condition.Match.Keywords is { } any ? values.Any(any.Strings.Contains) : values.Contains(condition.Match.Keyword);
    }
}

using Qdrant.Client.Grpc;

namespace PolicyBot.LoopbackQdrant;

/// <summary>What of a point is sent back.</summary>
internal static class Selection
{
    public static RetrievedPoint Of(PointStruct point, WithPayloadSelector? payload, WithVectorsSelector? vectors)
    {
        var retrieved = new RetrievedPoint { Id = point.Id };
        foreach (var (name, value) in point.Payload)
        {
            if (Has(payload, name))
                retrieved.Payload.Add(name, value);
        }

        var names = vectors?.Include?.Names;
        if (vectors is not null && point.Vectors?.Vectors_ is { } named)
        {
            var selected = new NamedVectorsOutput();
            foreach (var (name, vector) in named.Vectors.Where(vector => names?.Contains(vector.Key) ?? vectors.Enable))
            {
                selected.Vectors.Add(name, vector.Dense is { } dense
                    ? new VectorOutput { Dense = dense }
                    : new VectorOutput { Sparse = vector.Sparse });
            }

            retrieved.Vectors = new VectorsOutput { Vectors = selected };
        }

        return retrieved;
    }

    private static bool Has(WithPayloadSelector? selector, string name) => selector?.SelectorOptionsCase switch
    {
        WithPayloadSelector.SelectorOptionsOneofCase.Enable => selector.Enable,
        WithPayloadSelector.SelectorOptionsOneofCase.Include => selector.Include.Fields.Contains(name),
        WithPayloadSelector.SelectorOptionsOneofCase.Exclude => !selector.Exclude.Fields.Contains(name),
        _ => false,
    };
}

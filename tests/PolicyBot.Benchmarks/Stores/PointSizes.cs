using PolicyBot.Qdrant.Storage;
using Qdrant.Client.Grpc;

namespace PolicyBot.Benchmarks.Stores;

/// <summary>What a passage takes on the wire, in bytes: the mean over real points.</summary>
/// <param name="Payload">Id and payload.</param>
/// <param name="Sparse">The sparse vector.</param>
/// <param name="Dense384">A dense vector of 384 numbers.</param>
/// <param name="Dense1024">A dense vector of 1,024 numbers.</param>
internal sealed record PointSizes(double Payload, double Sparse, double Dense384, double Dense1024)
{
    /// <summary>Measures points that have a sparse vector alone.</summary>
    public static PointSizes Measure(IReadOnlyList<PointStruct> points) => new(
        points.Average(point => WithoutVectors(point).CalculateSize()),
        points.Average(point => point.CalculateSize() - WithoutVectors(point).CalculateSize()),
        points.Average(point => WithDense(point, 384).CalculateSize() - point.CalculateSize()),
        points.Average(point => WithDense(point, 1024).CalculateSize() - point.CalculateSize()));

    private static PointStruct WithoutVectors(PointStruct point)
    {
        var copy = new PointStruct { Id = point.Id };
        copy.Payload.Add(point.Payload);
        return copy;
    }

    private static PointStruct WithDense(PointStruct point, int length)
    {
        var dense = new DenseVector();
        dense.Data.AddRange(new float[length]);
        var copy = point.Clone();
        copy.Vectors.Vectors_.Vectors.Add(PassageFields.Meaning, new Vector { Dense = dense });
        return copy;
    }
}

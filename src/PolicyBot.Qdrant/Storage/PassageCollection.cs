namespace PolicyBot.Qdrant.Storage;

/// <summary>A collection of passages and what its points were made by.</summary>
/// <param name="Name">The collection's own name, whatever alias leads to it.</param>
/// <param name="Fingerprint">The rules and the embedding model.</param>
/// <param name="AverageLength">The mean length of a passage that the weights go by.</param>
/// <param name="Dimensions">The length of a dense vector; 0 where there are none.</param>
internal sealed record PassageCollection(string Name, string Fingerprint, double AverageLength, int Dimensions)
{
    /// <summary>How far the mean length of all passages may move away from the one that the weights go by.</summary>
    public const double MostDrift = .1;

    /// <summary>Whether the weights no longer fit passages of this mean length.</summary>
    public bool HasDrifted(double averageLength) =>
        AverageLength <= 0 ? averageLength > 0 : Math.Abs((averageLength / AverageLength) - 1) > MostDrift;
}

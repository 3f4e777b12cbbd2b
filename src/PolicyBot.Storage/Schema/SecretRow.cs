namespace PolicyBot.Storage.Schema;

/// <summary>A secret that all replicas share.</summary>
public sealed class SecretRow
{
    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>The secret.</summary>
    public required byte[] Value { get; init; }
}

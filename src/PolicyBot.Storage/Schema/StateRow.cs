namespace PolicyBot.Storage.Schema;

/// <summary>What is kept under one key of an <see cref="IStorage" />.</summary>
public sealed class StateRow
{
    /// <summary>The key; a hash of it where it is very long.</summary>
    public required string Key { get; init; }

    /// <summary>The object as JSON.</summary>
    public required string Value { get; init; }

    /// <summary>The object's type; <c>null</c> for a state, which is a dictionary.</summary>
    public string? Type { get; init; }

    /// <summary>Changes with every writing.</summary>
    public required string ETag { get; init; }

    /// <summary>When it was written, in milliseconds since 1970 (UTC).</summary>
    public required long Written { get; init; }
}

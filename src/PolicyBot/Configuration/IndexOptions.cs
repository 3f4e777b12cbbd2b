namespace PolicyBot.Configuration;

/// <summary>The section <c>PolicyBot:Index</c>: where the index is kept.</summary>
public sealed class IndexOptions
{
    /// <summary>In a file under the data folder.</summary>
    public const string Embedded = "embedded";

    /// <summary>In Qdrant.</summary>
    public const string Qdrant = "qdrant";

    /// <summary>One of the two.</summary>
    public string Store { get; set; } = Embedded;
}

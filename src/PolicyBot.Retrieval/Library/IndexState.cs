namespace PolicyBot.Retrieval.Library;

/// <summary>What an index file turns out to be.</summary>
internal enum IndexState
{
    /// <summary>It can be used as it is.</summary>
    Ready,

    /// <summary>It has no tables yet.</summary>
    Empty,

    /// <summary>It is of another format, or made by other rules or another embedding model: the source texts are good, the rest is not.</summary>
    Outdated,

    /// <summary>It is some other program's database.</summary>
    Foreign,
}

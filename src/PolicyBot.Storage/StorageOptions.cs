namespace PolicyBot.Storage;

/// <summary>The section <c>PolicyBot:Storage</c>: where conversations, profiles and feedback are kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "PolicyBot:Storage";

    /// <summary>What keeps it: <c>sqlite</c> (a file) or <c>postgres</c> (a server, for several replicas).</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>How to reach the database: needed for PostgreSQL (<c>Host=…;Database=…;Username=…;Password=…</c>); for SQLite the
    /// file <c>state.db</c> in the data folder when it is not set.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How many days a conversation's or a person's state is kept after it was last written, 1 to 3650.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>How many days feedback is kept, 1 to 3650.</summary>
    public int KeepFeedbackDays { get; set; } = 365;

    /// <summary>Whether it is kept on a PostgreSQL server.</summary>
    public bool IsPostgres => Provider.Equals("postgres", StringComparison.OrdinalIgnoreCase);
}

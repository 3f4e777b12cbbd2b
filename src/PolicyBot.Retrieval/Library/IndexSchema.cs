using Microsoft.Data.Sqlite;

namespace PolicyBot.Retrieval.Library;

/// <summary>The tables of the index file and the marks by which a file is known as one that this program can use.</summary>
internal static class IndexSchema
{
    /// <summary>Grows when the tables or the encoding of their columns change. The columns <c>tenant</c>, <c>root</c>, <c>name</c>, <c>text</c>,
    /// <c>text_hash</c> and <c>metadata</c> (since 2) of <c>sources</c> and those of <c>metadata</c> stay as they are in every format: from
    /// them any later format is rebuilt.</summary>
    public const int Format = 3;

    // "PBot" in ASCII; tells our files from other SQLite databases.
    private const int ApplicationId = 0x50426F74;

    /// <summary><see cref="SourceOrigin.Path"/> of a row.</summary>
    public const string SourcePath = "rtrim(root, '/') || '/' || name";

    private const string Tables = $"""
        CREATE TABLE state (generation INTEGER NOT NULL, fingerprint TEXT NOT NULL);
        CREATE TABLE sources (
            id INTEGER PRIMARY KEY,
            tenant TEXT NOT NULL, root TEXT NOT NULL, name TEXT NOT NULL, text BLOB NOT NULL,
            text_hash BLOB NOT NULL, metadata TEXT NOT NULL, hash BLOB NOT NULL);
        CREATE UNIQUE INDEX sources_by_path ON sources (tenant, {SourcePath});
        CREATE TABLE metadata (fingerprint TEXT PRIMARY KEY, text TEXT NOT NULL);
        CREATE TABLE documents (
            id TEXT PRIMARY KEY,
            source INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL, reader_id TEXT NOT NULL,
            document BLOB NOT NULL, passages BLOB NOT NULL, vectors BLOB NOT NULL, checksum BLOB NOT NULL);
        CREATE INDEX documents_of_source ON documents (source);
        """;

    /// <summary>Whether the file can be used as it is, has to be made, or has to be made anew.</summary>
    public static IndexState Inspect(SqliteConnection connection, string fingerprint)
    {
        if (Convert.ToInt64(connection.Scalar("SELECT count(*) FROM sqlite_master"), null) == 0)
            return IndexState.Empty;
        if (Convert.ToInt64(connection.Scalar("PRAGMA application_id"), null) != ApplicationId)
            return IndexState.Foreign;
        if (Convert.ToInt64(connection.Scalar("PRAGMA user_version"), null) != Format)
            return IndexState.Outdated;
        return connection.Scalar("SELECT fingerprint FROM state") as string == fingerprint ? IndexState.Ready : IndexState.Outdated;
    }

    /// <summary>Looks at every page. Loading does not read those that only writing needs: damage there would come up at each ingestion
    /// and outlive every restart.</summary>
    /// <exception cref="CorruptIndexException">A page is damaged.</exception>
    public static void RequireSound(SqliteConnection connection)
    {
        if (connection.Scalar("PRAGMA quick_check(1)") is not "ok" and var found)
            throw new CorruptIndexException($"{found}");
    }

    /// <summary>Makes the tables in a file without any.</summary>
    public static void Create(SqliteConnection connection, string fingerprint, long generation)
    {
        connection.Execute(Tables);
        connection.Execute("INSERT INTO state (generation, fingerprint) VALUES ($1, $2)", generation, fingerprint);
        connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Format};");
    }

    /// <summary>Removes every table, those of other formats included.</summary>
    public static void Drop(SqliteConnection connection)
    {
        connection.Execute("PRAGMA defer_foreign_keys = ON");
        var tables = connection.Query(row => row.GetString(0), "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        foreach (var table in tables.OrderBy(table => table == "sources"))
            connection.Execute($"DROP TABLE \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    /// <summary>The library's generation.</summary>
    public static long Generation(SqliteConnection connection) => Convert.ToInt64(connection.Scalar("SELECT generation FROM state"), null);

    /// <summary>Notes that the library has changed.</summary>
    public static void NextGeneration(SqliteConnection connection) => connection.Execute("UPDATE state SET generation = generation + 1");
}

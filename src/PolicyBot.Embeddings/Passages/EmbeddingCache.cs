using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Embeddings.Passages;

/// <summary>Vectors of earlier times in a SQLite file, so that a text is embedded once. It only saves work: whatever is wrong with the
/// file is told once, and the model is asked. The file may be deleted at any time; several processes may use it.</summary>
/// <param name="path">The file.</param>
/// <param name="logger">Told when it cannot be used.</param>
internal sealed class EmbeddingCache(string path, ILogger logger)
{
    private const int Corrupt = 11, NotADatabase = 26;

    private readonly string _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString();
    private readonly Lock _file = new();
    private bool _isBroken;

    /// <summary>The vectors of <paramref name="keys"/> in their order; <c>null</c> for those that are not there.</summary>
    public float[]?[] Find(IReadOnlyList<byte[]> keys)
    {
        var found = new float[]?[keys.Count];
        Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            for (var number = 0; number < keys.Count; number++)
            {
                if (connection.Scalar("SELECT vector FROM vectors WHERE key = $1", keys[number]) is byte[] { Length: > 0 } vector && vector.Length % sizeof(float) == 0)
                    found[number] = MemoryMarshal.Cast<byte, float>(vector).ToArray();
            }
        });
        return found;
    }

    /// <summary>Keeps vectors.</summary>
    public void Store(IReadOnlyList<(byte[] Key, ReadOnlyMemory<float> Vector)> vectors) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var (key, vector) in vectors)
            connection.Execute("INSERT OR REPLACE INTO vectors (key, vector) VALUES ($1, $2)", key, MemoryMarshal.AsBytes(vector.Span).ToArray());
        transaction.Commit();
    });

    private void Use(Action<SqliteConnection> use)
    {
        lock (_file)
        {
            if (_isBroken)
                return;
            try
            {
                try
                {
                    Open(use);
                }
                catch (SqliteException exception) when (exception.SqliteErrorCode is Corrupt or NotADatabase)
                {
                    logger.LogWarning("The file of embeddings {Path} is damaged ({Cause}): it is made anew", path, exception.Message.TrimEnd('.'));
                    foreach (var suffix in (string[])["", "-wal", "-shm"])
                        File.Delete(path + suffix);
                    Open(use);
                }
            }
            catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
            {
                _isBroken = true;
                logger.LogWarning("The file of embeddings {Path} cannot be used ({Cause}): embeddings are not kept", path, exception.Message.TrimEnd('.'));
            }
        }
    }

    private void Open(Action<SqliteConnection> use)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute("PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        connection.Execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)");
        use(connection);
    }
}

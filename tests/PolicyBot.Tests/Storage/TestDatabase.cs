using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PolicyBot.Storage;
using PolicyBot.Storage.Schema;

namespace PolicyBot.Tests.Storage;

/// <summary>An empty database of a test's own, gone afterwards: a SQLite file, or a schema of the PostgreSQL server that
/// <see cref="PostgresVariable" /> names.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The environment variable with the connection string of the server, whose account may create schemas. The script
    /// <c>tests/run.sh</c> starts a server and sets it.</summary>
    public const string PostgresVariable = "POLICYBOT_TEST_POSTGRES";

    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-test-").FullName;
    private readonly string? _schema;
    private readonly List<Database> _opened = [];

    private TestDatabase(StorageOptions options, string? schema)
    {
        Options = options;
        _schema = schema;
    }

    /// <summary>How the program reaches it.</summary>
    public StorageOptions Options { get; }

    /// <summary>The settings of a server that uses it.</summary>
    public string[] Settings =>
    [
        $"--PolicyBot:Storage:Provider={Options.Provider}",
        $"--PolicyBot:Storage:ConnectionString={Options.ConnectionString}",
    ];

    private static string? PostgresServer => Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } server ? server : null;

    public static TestDatabase Sqlite()
    {
        var database = new TestDatabase(new StorageOptions(), null);
        database.Options.ConnectionString = $"Data Source={database.File}";
        return database;
    }

    /// <summary>Makes one on PostgreSQL, or skips the test where there is no server.</summary>
    public static async Task<TestDatabase> PostgresAsync()
    {
        Assert.SkipWhen(PostgresServer is null, $"{PostgresVariable} names no PostgreSQL server; tests/run.sh starts one.");
        var schema = $"t{Guid.NewGuid():N}";
        await using var server = NpgsqlDataSource.Create(PostgresServer!);
        await using (var create = server.CreateCommand($"CREATE SCHEMA {schema}"))
            await create.ExecuteNonQueryAsync();
        // Many tests run at once, and each server has connections of its own.
        var connection = new NpgsqlConnectionStringBuilder(PostgresServer) { SearchPath = schema, MaxPoolSize = 10 };
        return new TestDatabase(new StorageOptions { Provider = "postgres", ConnectionString = connection.ToString() }, schema);
    }

    /// <summary>The SQLite file.</summary>
    public string File => Path.Combine(_folder, "state.db");

    /// <summary>Connects as one more process would.</summary>
    public Database Connect()
    {
        var database = new Database(Options, _folder, NullLogger<Database>.Instance);
        _opened.Add(database);
        return database;
    }

    /// <summary>Brings it to the schema of an earlier version of the program.</summary>
    public async Task UpgradeAsync(string upTo)
    {
        await using var server = _schema is null ? null : NpgsqlDataSource.Create(Options.ConnectionString!);
        await using var context = new PolicyDatabase(server is null ? Database.ForSqlite(Options.ConnectionString!) : Database.ForPostgres(server));
        await SchemaUpgrade.RunAsync(context, upTo, CancellationToken.None);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using DbConnection connection = _schema is null ? new SqliteConnection(Options.ConnectionString) : new NpgsqlConnection(Options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
            await database.DisposeAsync();
        if (_schema is null)
        {
            using var pool = new SqliteConnection(Options.ConnectionString);
            SqliteConnection.ClearPool(pool);
        }
        else
        {
            await using var server = NpgsqlDataSource.Create(PostgresServer!);
            await using var drop = server.CreateCommand($"DROP SCHEMA {_schema} CASCADE");
            await drop.ExecuteNonQueryAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}

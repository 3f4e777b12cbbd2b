using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using Npgsql;
using PolicyBot.Bot;
using PolicyBot.Documents;
using PolicyBot.Storage.Schema;

namespace PolicyBot.Storage;

/// <summary>The way to the database. It is opened and upgraded by whoever needs it first, so that a start waits for nothing;
/// when it is away the operator is told once, and it is tried again whenever it is needed.</summary>
/// <param name="options">Which database.</param>
/// <param name="folder">The folder of the SQLite file where the options name none.</param>
/// <param name="logger">Told when the database goes and comes back.</param>
public sealed class Database(StorageOptions options, string folder, ILogger<Database> logger) : IAsyncDisposable
{
    // Another process may be writing.
    private const int SqlitePatienceInSeconds = 10;
    private const int PostgresPatienceInSeconds = 5;
    private const int PostgresCommandInSeconds = 15;

    private readonly SemaphoreSlim _opening = new(1, 1);

    // SQLite has one writer: waiting here is fairer and quicker than its own trying again.
    private readonly SemaphoreSlim? _writing = options.IsPostgres ? null : new(1, 1);
    private readonly Lazy<NpgsqlDataSource> _server = new(() => NpgsqlDataSource.Create(Postgres(options)));
    private PooledDbContextFactory<PolicyDatabase>? _contexts;
    private volatile bool _isAway;

    /// <summary>Connections to the PostgreSQL server.</summary>
    /// <exception cref="InvalidOperationException">The database is another.</exception>
    public NpgsqlDataSource Server => options.IsPostgres ? _server.Value : throw new InvalidOperationException("The database is not PostgreSQL.");

    /// <summary>What the database is called in messages; never a secret.</summary>
    public string Name { get; } = options.IsPostgres ? NameOf(new NpgsqlConnectionStringBuilder(options.ConnectionString)) : $"the file {Sqlite(options, folder).DataSource}";

    /// <summary>Whether it could not be used when it was needed last.</summary>
    public bool IsAway => _isAway;

    /// <summary>Makes sure that it can be used.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be used now.</exception>
    public Task TryAsync(CancellationToken cancellationToken) =>
        ReadAsync(context => context.Database.ExecuteSqlAsync($"SELECT 1", cancellationToken), cancellationToken);

    /// <summary>Reads something.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be used now.</exception>
    public Task<T> ReadAsync<T>(Func<PolicyDatabase, Task<T>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        return GuardAsync(
            async () =>
            {
                await using var context = await ContextAsync(cancellationToken);
                return await read(context);
            },
            cancellationToken);
    }

    /// <summary>Writes something.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="write">Writes it.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be used now.</exception>
    public Task<T> WriteAsync<T>(Func<PolicyDatabase, Task<T>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        return _writing is null ? ReadAsync(write, cancellationToken) : InTurnAsync(_writing, write, cancellationToken);
    }

    /// <summary>Runs something that uses <see cref="Server" />, once the schema is there.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="run">Runs it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be used now.</exception>
    public Task<T> OnServerAsync<T>(Func<NpgsqlDataSource, Task<T>> run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        return GuardAsync(
            async () =>
            {
                if (_contexts is null)
                    await OpenAsync(cancellationToken);
                return await run(Server);
            },
            cancellationToken);
    }

    /// <summary>A connection of the caller's own to the SQLite file; to be used within <see cref="WriteAsync" />.</summary>
    internal async Task<SqliteConnection> OpenSqliteAsync()
    {
        // Not one of the pool: what was compiled on it stays with it.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(Sqlite(options, folder).ToString()) { Pooling = false }.ToString());
        await connection.OpenAsync();
        SqlitePragmas.Set(connection);
        return connection;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
            await _server.Value.DisposeAsync();
        _opening.Dispose();
        _writing?.Dispose();
    }

    private async Task<T> InTurnAsync<T>(SemaphoreSlim turn, Func<PolicyDatabase, Task<T>> write, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await ReadAsync(write, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<PolicyDatabase> ContextAsync(CancellationToken cancellationToken)
    {
        var contexts = _contexts ?? await OpenAsync(cancellationToken);
        return await contexts.CreateDbContextAsync(cancellationToken);
    }

    private async Task<PooledDbContextFactory<PolicyDatabase>> OpenAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (_contexts is { } open)
                return open;
            var contexts = new PooledDbContextFactory<PolicyDatabase>(Options());
            await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
                await SchemaUpgrade.RunAsync(context, upTo: null, cancellationToken);
            return _contexts = contexts;
        }
        finally
        {
            _opening.Release();
        }
    }

    private DbContextOptions<PolicyDatabase> Options()
    {
        if (!options.IsPostgres)
            MakeFile(Sqlite(options, folder).DataSource);
        return options.IsPostgres ? ForPostgres(_server.Value) : ForSqlite(Sqlite(options, folder).ToString());
    }

    internal static DbContextOptions<PolicyDatabase> ForPostgres(NpgsqlDataSource server) =>
        new DbContextOptionsBuilder<PolicyDatabase>()
            .UseNpgsql(server, npgsql => npgsql.MigrationsHistoryTable(PolicyDatabase.HistoryTable))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    internal static DbContextOptions<PolicyDatabase> ForSqlite(string connection) =>
        new DbContextOptionsBuilder<PolicyDatabase>()
            .UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable(PolicyDatabase.HistoryTable))
            .AddInterceptors(new SqlitePragmas())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    // What people said is for the program's own account alone.
    private static void MakeFile(string path)
    {
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var create = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, create).Dispose();
    }

    private static SqliteConnectionStringBuilder Sqlite(StorageOptions options, string folder) =>
        new(string.IsNullOrEmpty(options.ConnectionString) ? $"Data Source={Path.Combine(folder, "state.db")}" : options.ConnectionString)
        {
            DefaultTimeout = SqlitePatienceInSeconds,
        };

    private static string Postgres(StorageOptions options)
    {
        var given = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        if (!given.ContainsKey("Timeout"))
            given.Timeout = PostgresPatienceInSeconds;
        if (!given.ContainsKey("Command Timeout"))
            given.CommandTimeout = PostgresCommandInSeconds;
        given.ApplicationName ??= "policybot";
        return given.ToString();
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> use, CancellationToken cancellationToken)
    {
        try
        {
            var result = await use();
            if (_isAway)
            {
                _isAway = false;
                logger.LogInformation("{Database} can be used again", Capitalized(Name));
            }

            return result;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && CauseOf(exception) is { } cause)
        {
            var message = $"{Capitalized(Name)} cannot be used: {cause.Message}";
            if (!_isAway)
                logger.LogError("{Cause} Conversations wait until it can; it is tried again with every one.", message);
            _isAway = true;
            throw new StorageUnavailableException(message, exception);
        }
    }

    // EF wraps what the driver throws, and drivers what the network does.
    private static Exception? CauseOf(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbException or TimeoutException or IOException or UnauthorizedAccessException or InvalidInputException)
                return inner;
        }

        return null;
    }

    private static string NameOf(NpgsqlConnectionStringBuilder server) => $"the database {server.Database ?? server.Username} on {server.Host}";

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

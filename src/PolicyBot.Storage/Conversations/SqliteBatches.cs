using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PolicyBot.Storage.Conversations;

/// <summary>Runs on the SQLite file the statements that every message needs, as quickly as it allows: on a connection of their own,
/// compiled once, and those that come together are committed together.</summary>
/// <param name="database">The database.</param>
internal sealed class SqliteBatches(Database database) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private List<Work> _waiting = [];
    private bool _isRunning;
    private SqliteConnection? _connection;

    /// <summary>Runs statements.</summary>
    /// <typeparam name="T">What comes of them.</typeparam>
    /// <param name="sql">The statements.</param>
    /// <param name="read">Reads their result.</param>
    /// <exception cref="Bot.StorageUnavailableException">The database cannot be used now; nothing was changed.</exception>
    public async Task<T> RunAsync<T>(SqlText sql, Func<DbDataReader, Task<T>> read)
    {
        var work = new Work<T>(sql, read);
        bool isFirst;
        lock (_lock)
        {
            _waiting.Add(work);
            isFirst = !_isRunning;
            _isRunning = true;
        }

        if (isFirst)
            await RunWaitingAsync();
        return await work.Result;
    }

    /// <inheritdoc />
    public void Dispose() => Close();

    // Whoever finds nobody running runs what waits, once; what came meanwhile is run apart from that.
    private async Task RunWaitingAsync()
    {
        List<Work> batch;
        lock (_lock)
            (batch, _waiting) = (_waiting, []);
        try
        {
            await database.WriteAsync(
                async _ =>
                {
                    await RunAsync(batch);
                    return batch.Count;
                },
                CancellationToken.None);
            batch.ForEach(work => work.Complete());
        }
        catch (Exception exception)
        {
            Close();
            batch.ForEach(work => work.Fail(exception));
        }

        lock (_lock)
        {
            _isRunning = _waiting.Count > 0;
            if (!_isRunning)
                return;
        }

        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(RunWaitingAsync);
    }

    private async Task RunAsync(List<Work> batch)
    {
        _connection ??= await database.OpenSqliteAsync();
        await ExecuteAsync("BEGIN IMMEDIATE");
        foreach (var work in batch)
        {
            var command = CommandOf(work.Sql);
            await using var reader = await command.ExecuteReaderAsync();
            await work.ReadAsync(reader);
        }

        await ExecuteAsync("COMMIT");
    }

    private Task<int> ExecuteAsync(string text) => CommandOf(new SqlText(text, [])).ExecuteNonQueryAsync();

    private SqliteCommand CommandOf(SqlText sql)
    {
        if (_commands.TryGetValue(sql.Text, out var compiled))
        {
            sql.FillAnew(compiled);
            return compiled;
        }

        var command = _connection!.CreateCommand();
        sql.FillIn(command);
        command.Prepare();
        return _commands[sql.Text] = command;
    }

    // Closing takes back what was not committed.
    private void Close()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
        _connection?.Dispose();
        _connection = null;
    }

    private abstract class Work(SqlText sql)
    {
        public SqlText Sql => sql;

        public abstract Task ReadAsync(DbDataReader reader);

        public abstract void Complete();

        public abstract void Fail(Exception exception);
    }

    private sealed class Work<T>(SqlText sql, Func<DbDataReader, Task<T>> read) : Work(sql)
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Result => _done.Task;

        public override async Task ReadAsync(DbDataReader reader) => _result = await read(reader);

        public override void Complete() => _done.SetResult(_result);

        public override void Fail(Exception exception) => _done.SetException(exception);
    }
}

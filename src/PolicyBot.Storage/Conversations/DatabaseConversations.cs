using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PolicyBot.Bot;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Stores;
using PolicyBot.Storage.Schema;

namespace PolicyBot.Storage.Conversations;

/// <summary>Keeps the conversations over Direct Line in the database.</summary>
/// <param name="database">The database.</param>
/// <param name="options">Which one it is.</param>
/// <param name="limits">How many conversations there may be, and how long they last.</param>
/// <param name="time">The clock; those of several replicas may differ by a few seconds.</param>
public sealed class DatabaseConversations(Database database, StorageOptions options, DirectLineLimits limits, TimeProvider time) : IConversationStore, IDisposable
{
    private readonly string _process = Guid.NewGuid().ToString("N");
    private readonly ConversationRoom _room = new(limits, time);
    private readonly SqliteBatches? _batches = options.IsPostgres ? null : new SqliteBatches(database);
    private long _runs;

    /// <inheritdoc />
    public bool IsShared => options.IsPostgres;

    /// <inheritdoc />
    public string NewRun() => string.Create(CultureInfo.InvariantCulture, $"{_process}/{Interlocked.Increment(ref _runs)}");

    /// <inheritdoc />
    public Task<StartedConversation> StartAsync(ConversationStart start, ReadOnlyMemory<byte> joined, string run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        return WriteAsync(
            async context =>
            {
                await ConversationRoom.DeleteAsync(context, row => row.Id == start.Id && row.Used <= UsedBefore(limits.Idle) && row.Runner == null, cancellationToken);
                var madeRoom = await _room.MakeRoomAsync(context, start, cancellationToken);
                var (now, until) = (Now(), Milliseconds(time.GetUtcNow() + limits.Run));
                var added = await context.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO conversation (id, person, locale, caller, last, latest, gone, used, waiting, runner, runs_until)
                    VALUES ({start.Id}, {start.UserId}, {start.Locale}, {start.Caller}, 0, 0, 0, {now}, 1, {run}, {until})
                    ON CONFLICT (id) DO NOTHING
                    """,
                    cancellationToken);
                if (added > 0)
                {
                    await context.Database.ExecuteSqlAsync(
                        $"""
                        INSERT INTO activity (conversation, sequence, time, speaker, is_typing, is_shown, waits, body)
                        VALUES ({start.Id}, 0, {now}, {(int)Speaker.User}, false, false, true, {joined.ToArray()})
                        """,
                        cancellationToken);
                }

                return new StartedConversation(added > 0, madeRoom);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ConversationStart?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var limit = UsedBefore(limits.Idle);
        return await ReadAsync(
            context => context.Conversations.Where(row => row.Id == id && (row.Used > limit || row.Waiting > 0)).FirstOrDefaultAsync(cancellationToken),
            cancellationToken) is { } row
            ? new ConversationStart(row.Id, row.Person, row.Locale, row.Caller)
            : null;
    }

    /// <inheritdoc />
    public Task<KeptActivities?> ReadAsync(string id, long after, CancellationToken cancellationToken) => ReadAsync(
        async context =>
        {
            // In this order: what comes in between is among the activities, and never skipped.
            if (await ReachesOf(context, [id]).FirstOrDefaultAsync(cancellationToken) is not { } reach)
                return null;
            var first = Math.Max(after, reach.Gone);
            var rows = after >= reach.Last
                ? []
                : await context.Activities.Where(row => row.Conversation == id && row.Sequence > first && row.IsShown).OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
            return new KeptActivities(
                new ConversationReach(reach.Last, reach.Gone),
                [.. rows.Select(row => new KeptActivity(row.Sequence, Time(row.Time), row.Body, (Speaker)row.Speaker, row.IsTyping))]);
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<AddedActivity?> AddAsync(string id, NewActivity activity, string run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var (added, isRefused) = await RunAsync(
            Sql(
                $"{(activity.Waits ? LockFirst : "")}{ConversationSql.Add}{(activity.MakesRoomUpTo > 0 ? ConversationSql.MakeRoom : "")}", id, run,
                ("gone", DbType.Int64, activity.MakesRoomUpTo), ("most", DbType.Int64, limits.WaitingTurns + 1L),
                ("speaker", DbType.Int32, (int)activity.Speaker), ("typing", DbType.Boolean, activity.IsTyping),
                ("shown", DbType.Boolean, activity.IsShown), ("waits", DbType.Boolean, activity.Waits),
                ("client", DbType.Binary, activity.ClientActivityId is { } client ? Encoding.UTF8.GetBytes(client) : null),
                ("body", DbType.Binary, activity.Body.ToArray())),
            reader => ReadAddedAsync(reader, activity, run, cancellationToken),
            cancellationToken);
        return isRefused
            ? throw DirectLineErrors.TooMany("Too many messages wait for an answer. Wait for the answers first.", TimeSpan.FromSeconds(2))
            : added;
    }

    /// <inheritdoc />
    public Task<WaitingActivity?> NextAsync(string id, string run, long done, CancellationToken cancellationToken) => RunAsync(
        Sql($"{LockFirst}{ConversationSql.Next}", id, run, ("done", DbType.Int64, done), ("bot", DbType.Int32, (int)Speaker.Bot)),
        async reader => await reader.ReadAsync(cancellationToken)
            ? new WaitingActivity(reader.GetInt64(0), Time(reader.GetInt64(1)), reader.GetFieldValue<byte[]>(2), reader.GetBoolean(3))
            : null,
        cancellationToken);

    /// <inheritdoc />
    public async Task<WaitingActivity?> TakeOverAsync(string id, string run, CancellationToken cancellationToken)
    {
        await RunAsync(Sql(ConversationSql.TakeOver, id, run), _ => Task.FromResult(true), cancellationToken);
        return await NextAsync(id, run, done: -1, cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> LeftAloneAsync(CancellationToken cancellationToken) => RunAsync<IReadOnlyList<string>>(
        Sql(ConversationSql.LeftAlone, id: null, run: null),
        async reader =>
        {
            List<string> ids = [];
            while (await reader.ReadAsync(cancellationToken))
                ids.Add(reader.GetString(0));
            return ids;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task RenewAsync(IReadOnlyCollection<string> runs, CancellationToken cancellationToken)
    {
        var until = Milliseconds(time.GetUtcNow() + limits.Run);
        return runs.Count == 0 ? Task.CompletedTask : UpdateAsync(
            context => context.Conversations.Where(row => row.Runner != null && runs.Contains(row.Runner)).ExecuteUpdateAsync(set => set.SetProperty(row => row.RunsUntil, until), cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task AbandonAsync(string run, CancellationToken cancellationToken) => UpdateAsync(
        context => context.Conversations.Where(row => row.Runner == run).ExecuteUpdateAsync(set => set.SetProperty(row => row.RunsUntil, 0), cancellationToken),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, ConversationReach>> ReachAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyDictionary<string, ConversationReach>>(
            async context => await ReachesOf(context, ids).ToDictionaryAsync(reach => reach.Id, reach => new ConversationReach(reach.Last, reach.Gone), StringComparer.Ordinal, cancellationToken),
            cancellationToken);

    /// <inheritdoc />
    public Task UseAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var now = Now();
        return ids.Count == 0 ? Task.CompletedTask : UpdateAsync(
            context => context.Conversations.Where(row => ids.Contains(row.Id) && row.Used < now).ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, now), cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task EndIdleAsync(CancellationToken cancellationToken)
    {
        var limit = UsedBefore(limits.Idle);
        return WriteAsync(context => ConversationRoom.DeleteAsync(context, row => row.Used <= limit && row.Waiting == 0, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ForgetAsync(string userId, string speaksIn, CancellationToken cancellationToken) => WriteAsync(
        async context =>
        {
            var gone = await ConversationRoom.DeleteAsync(context, row => row.Person == userId && row.Id != speaksIn, cancellationToken);
            await context.Conversations.Where(row => row.Id == speaksIn).ExecuteUpdateAsync(set => set.SetProperty(row => row.Gone, row => row.Last), cancellationToken);
            // What waits is forgotten with its turn.
            await context.Activities
                .Where(row => row.Conversation == speaksIn && !row.Waits && context.Conversations.Any(c => c.Id == speaksIn && row.Sequence <= c.Gone))
                .ExecuteDeleteAsync(cancellationToken);
            return gone;
        },
        cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _batches?.Dispose();

    private string LockFirst => options.IsPostgres ? ConversationSql.Lock : "";

    private static IQueryable<ReachOfConversation> ReachesOf(PolicyDatabase context, IReadOnlyCollection<string> ids) =>
        context.Conversations.Where(row => ids.Contains(row.Id)).Select(row => new ReachOfConversation(row.Id, row.Last, row.Gone));

    private static async Task<(AddedActivity? Added, bool IsRefused)> ReadAddedAsync(
        DbDataReader reader, NewActivity activity, string run, CancellationToken cancellationToken)
    {
        if (!await reader.ReadAsync(cancellationToken))
            return (null, false);
        var isNew = !reader.IsDBNull(2) && reader.GetString(2) == run;
        if (!isNew && reader.IsDBNull(5))
            return (null, true);
        var begins = isNew && activity.Waits && !reader.IsDBNull(3) && reader.GetString(3) == run;
        var added = new AddedActivity(reader.GetInt64(isNew ? 0 : 5), Time(reader.GetInt64(1)), isNew, begins, begins && reader.GetInt64(4) == 1);
        // What follows the result is not done before it is asked for.
        await reader.NextResultAsync(cancellationToken);
        return (added, false);
    }

    private SqlText Sql(string text, string? id, string? run, params ReadOnlySpan<(string Name, DbType Type, object? Value)> more) => new(text,
    [
        ("id", DbType.String, id), ("run", DbType.String, run), ("now", DbType.Int64, Now()), ("until", DbType.Int64, Milliseconds(time.GetUtcNow() + limits.Run)),
        ("alone", DbType.Boolean, !IsShared), ("process", DbType.String, _process), .. more,
    ]);

    // PostgreSQL takes the statements of one command for one transaction.
    private Task<T> RunAsync<T>(SqlText sql, Func<DbDataReader, Task<T>> read, CancellationToken cancellationToken) => GuardAsync(() => _batches is not null
        ? _batches.RunAsync(sql, read)
        : database.OnServerAsync(
            async server =>
            {
                await using var command = server.CreateCommand();
                sql.FillIn(command);
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                return await read(reader);
            },
            cancellationToken));

    private Task<int> UpdateAsync(Func<PolicyDatabase, Task<int>> update, CancellationToken cancellationToken) => GuardAsync(() => database.WriteAsync(update, cancellationToken));

    private Task<T> ReadAsync<T>(Func<PolicyDatabase, Task<T>> read, CancellationToken cancellationToken) => GuardAsync(() => database.ReadAsync(read, cancellationToken));

    private Task<T> WriteAsync<T>(Func<PolicyDatabase, Task<T>> write, CancellationToken cancellationToken) => GuardAsync(() => database.WriteAsync(
        async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var result = await write(context);
            await transaction.CommitAsync(cancellationToken);
            return result;
        },
        cancellationToken));

    private static async Task<T> GuardAsync<T>(Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (StorageUnavailableException)
        {
            throw DirectLineErrors.Unavailable();
        }
    }

    private long UsedBefore(TimeSpan ago) => Milliseconds(time.GetUtcNow() - ago);

    private long Now() => Milliseconds(time.GetUtcNow());

    private static long Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private sealed record ReachOfConversation(string Id, long Last, long Gone);
}

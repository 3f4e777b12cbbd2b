using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;
using PolicyBot.Storage.Schema;

namespace PolicyBot.Storage.State;

/// <summary>Keeps objects in the database. An <see cref="IStoreItem" /> that somebody else changed since it was read is refused, as
/// the SDK's storages do. A state, which the SDK would overwrite, is merged with what another turn made of it meanwhile, so that
/// turns of one conversation may run at once, on several replicas, and nothing of either is lost. Each key is written by itself.</summary>
/// <param name="database">The database.</param>
/// <param name="options">How long states are kept.</param>
/// <param name="time">Tells how long ago something was written.</param>
public sealed class DatabaseStorage(Database database, StorageOptions options, TimeProvider time) : IStorage
{
    // Each time another turn was quicker; more of them at once than a conversation can have.
    private const int Attempts = 50;

    // No row has it.
    private const string Merged = "merged";

    // Channels choose the keys, and a foreign caller may choose very long ones.
    private const int LongestKey = 200;

    // PostgreSQL's texts hold neither zeros nor halves of characters.
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(['\0', .. Enumerable.Range(0xD800, 0x800).Select(half => (char)half)]);

    /// <inheritdoc />
    /// <exception cref="Bot.StorageUnavailableException">The database cannot be used now.</exception>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            if (await database.ReadAsync(context => RowAsync(context, Short(key), cancellationToken), cancellationToken) is { } row)
                found[key] = StateJson.ToObject(row);
        }

        return found;
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">An <see cref="IStoreItem"/> was changed by somebody else since it was read.</exception>
    /// <exception cref="Bot.StorageUnavailableException">The database cannot be used now.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            if (value is null)
                await DeleteAsync([key], cancellationToken);
            else
                await database.WriteAsync(context => WriteAsync(context, key, value, cancellationToken), cancellationToken);
        }
    }

    /// <inheritdoc />
    /// <exception cref="Bot.StorageUnavailableException">The database cannot be used now.</exception>
    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys.Select(Short))
            await database.WriteAsync(context => context.Database.ExecuteSqlAsync($"DELETE FROM state WHERE key = {key}", cancellationToken), cancellationToken);
    }

    /// <summary>Deletes the states that nobody has written for long.</summary>
    /// <param name="cancellationToken">Ends the deleting.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="Bot.StorageUnavailableException">The database cannot be used now.</exception>
    public Task<int> DeleteExpiredAsync(CancellationToken cancellationToken)
    {
        var limit = Limit();
        return database.WriteAsync(context => context.Database.ExecuteSqlAsync($"DELETE FROM state WHERE written < {limit}", cancellationToken), cancellationToken);
    }

    private async Task<StateRow?> RowAsync(PolicyDatabase context, string key, CancellationToken cancellationToken)
    {
        var limit = Limit();
        return await context.States.FirstOrDefaultAsync(row => row.Key == key && row.Written >= limit, cancellationToken);
    }

    private async Task<int> WriteAsync(PolicyDatabase context, string key, object value, CancellationToken cancellationToken)
    {
        var fields = StateJson.ToFields(value);
        var (etag, changed) = value switch
        {
            StoredState read => (read.ETag, fields),
            IStoreItem item => (item.ETag, fields),
            _ => ("*", fields),
        };
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var tag = Guid.NewGuid().ToString("N");
            if (await TryWriteAsync(context, Short(key), changed, StateJson.TypeOf(value), etag, tag, cancellationToken))
            {
                // The same turn may write once more; where the row holds more than the turn knows, that is merged again then.
                if (value is StoredState written)
                    (written.ETag, written.Read) = (ReferenceEquals(changed, fields) ? tag : Merged, fields);
                return 1;
            }

            var current = await RowAsync(context, Short(key), cancellationToken);
            if (value is StoredState mine)
                changed = StateMerge.Of(mine.Read, fields, current is null ? [] : StateJson.Parse(current.Value));
            else if (current is not null)
                throw new ArgumentException($"\"{key}\" was changed since it was read: its ETag is {current.ETag}, not {etag ?? "none"}.");
            etag = current?.ETag;
        }

        throw new ArgumentException($"\"{key}\" is changed by others all the time.");
    }

    private async Task<bool> TryWriteAsync(
        PolicyDatabase context, string key, JObject fields, string? type, string? etag, string tag, CancellationToken cancellationToken)
    {
        var json = StateJson.ToText(fields);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var limit = Limit();
        // What has expired counts as gone, deleted or not.
        return await (etag switch
        {
            "*" => context.Database.ExecuteSqlAsync(
                $"INSERT INTO state (key, value, type, etag, written) VALUES ({key}, {json}, {type}, {tag}, {now}) ON CONFLICT (key) DO UPDATE SET value = excluded.value, type = excluded.type, etag = excluded.etag, written = excluded.written",
                cancellationToken),
            null => context.Database.ExecuteSqlAsync(
                $"INSERT INTO state (key, value, type, etag, written) VALUES ({key}, {json}, {type}, {tag}, {now}) ON CONFLICT (key) DO UPDATE SET value = excluded.value, type = excluded.type, etag = excluded.etag, written = excluded.written WHERE state.written < {limit}",
                cancellationToken),
            _ => context.Database.ExecuteSqlAsync(
                $"UPDATE state SET value = {json}, type = {type}, etag = {tag}, written = {now} WHERE key = {key} AND etag = {etag}",
                cancellationToken),
        }) > 0;
    }

    private long Limit() => (time.GetUtcNow() - TimeSpan.FromDays(options.KeepDays)).ToUnixTimeMilliseconds();

    private static string Short(string key) =>
        key.Length <= LongestKey && !key.AsSpan().ContainsAny(NotInKeys) ? key : Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(key)));
}

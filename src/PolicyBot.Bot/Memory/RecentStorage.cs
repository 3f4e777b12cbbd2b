using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace PolicyBot.Bot.Memory;

/// <summary>Keeps the state of recent conversations in memory, so that any number of them takes no more than a bounded part
/// of it. The last write wins; what is read is a dictionary that can be changed without changing what is kept.</summary>
/// <param name="time">Tells when a conversation has been silent for too long.</param>
public sealed class RecentStorage(TimeProvider time) : IStorage
{
    /// <summary>How many conversations are kept.</summary>
    public const int Conversations = 5_000;

    /// <summary>How long a silent conversation is kept.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromHours(12);

    // Channels choose the keys, and a foreign caller may choose very long ones.
    private const int LongestKey = 200;

    private readonly RecentItems<string> _json = new(Conversations, Silence, time);

    /// <inheritdoc />
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            if (_json.Find(Short(key)) is { } json)
                found[key] = JsonConvert.DeserializeObject<Dictionary<string, object>>(json)!;
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc />
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            var json = JsonConvert.SerializeObject(value);
            _json.Update(Short(key), _ => json);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
            _json.Remove(Short(key));
        return Task.CompletedTask;
    }

    private static string Short(string key) =>
        key.Length <= LongestKey ? key : Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(key)));
}

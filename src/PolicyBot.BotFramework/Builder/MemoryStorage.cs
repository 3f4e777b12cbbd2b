using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyBot.BotFramework.Builder;

/// <summary>Keeps objects in memory, as JSON with the names of their types, for as long as the program runs.</summary>
public class MemoryStorage : IStorage
{
    private const string ETagField = "eTag";

    private static readonly JsonSerializer TypedSerializer = new()
    {
        TypeNameHandling = TypeNameHandling.All, ReferenceLoopHandling = ReferenceLoopHandling.Error, MaxDepth = null,
    };

    private readonly JsonSerializer _serializer;
    private readonly Dictionary<string, JObject> _items;
    private readonly Lock _lock = new();
    private int _lastETag;

    /// <summary>Makes one that writes objects its own way.</summary>
    /// <param name="jsonSerializer">How objects become JSON and back.</param>
    /// <param name="dictionary">What it begins with and keeps its objects in.</param>
    /// <exception cref="ArgumentNullException">The serializer is null.</exception>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject>? dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
        _items = dictionary ?? [];
    }

    /// <summary>Makes one.</summary>
    /// <param name="dictionary">What it begins with and keeps its objects in.</param>
    public MemoryStorage(Dictionary<string, JObject>? dictionary = null)
        : this(TypedSerializer, dictionary)
    {
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.GetValueOrDefault(key)?.ToObject<object>(_serializer) is { } item)
                    found[key] = item;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                var item = value is null ? null : JObject.FromObject(value, _serializer);
                if (value is IStoreItem { ETag: var given } && item is not null)
                {
                    var current = (string?)_items.GetValueOrDefault(key)?[ETagField];
                    if (current is not null && given != "*" && given != current)
                        throw new ArgumentException($"\"{key}\" was changed since it was read: its ETag is {current}, not {given ?? "none"}.");
                    item[ETagField] = (_lastETag++).ToString(CultureInfo.InvariantCulture);
                }

                if (item is null)
                    _items.Remove(key);
                else
                    _items[key] = item;
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
                _items.Remove(key);
        }

        return Task.CompletedTask;
    }
}

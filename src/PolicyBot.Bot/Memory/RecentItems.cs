namespace PolicyBot.Bot.Memory;

/// <summary>Keeps what was written lately, in memory: the item written longest ago makes room for a new one, and what
/// nobody wrote for a while is forgotten.</summary>
/// <typeparam name="T">What is kept; never changed in place.</typeparam>
/// <param name="most">How many items are kept, at least 1.</param>
/// <param name="silence">How long an item is kept after it was written.</param>
/// <param name="time">Tells how long ago that was.</param>
public sealed class RecentItems<T>(int most, TimeSpan silence, TimeProvider time)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Item>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Item> _latestLast = new();

    /// <summary>The item, or <c>null</c> where there is none or it is forgotten.</summary>
    /// <param name="key">The item's key.</param>
    public T? Find(string key)
    {
        lock (_lock)
        {
            ForgetSilent();
            return _byKey.TryGetValue(key, out var node) ? node.Value.Value : null;
        }
    }

    /// <summary>Writes an item made from the one that is there; nobody else writes in between.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="change">Makes the new item of the present one, which is <c>null</c> where there is none.</param>
    public void Update(string key, Func<T?, T> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_lock)
        {
            ForgetSilent();
            var value = change(_byKey.TryGetValue(key, out var node) ? node.Value.Value : null);
            if (node is not null)
                Forget(node);
            else if (_byKey.Count == most)
                Forget(_latestLast.First!);
            _byKey[key] = _latestLast.AddLast(new Item(key, value, time.GetUtcNow()));
        }
    }

    /// <summary>Forgets an item, if it is there.</summary>
    /// <param name="key">The item's key.</param>
    public void Remove(string key)
    {
        lock (_lock)
        {
            if (_byKey.TryGetValue(key, out var node))
                Forget(node);
        }
    }

    private void ForgetSilent()
    {
        var limit = time.GetUtcNow() - silence;
        while (_latestLast.First is { } oldest && oldest.Value.Written < limit)
            Forget(oldest);
    }

    private void Forget(LinkedListNode<Item> node)
    {
        _latestLast.Remove(node);
        _byKey.Remove(node.Value.Key);
    }

    private sealed record Item(string Key, T Value, DateTimeOffset Written);
}

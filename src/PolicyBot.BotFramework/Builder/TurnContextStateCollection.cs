namespace PolicyBot.BotFramework.Builder;

/// <summary>What adapter, middleware and bot leave for each other during one turn. Keys ignore case.</summary>
public class TurnContextStateCollection : Dictionary<string, object?>, IDisposable
{
    private bool _disposed;

    /// <summary>Makes an empty one.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.InvariantCultureIgnoreCase)
    {
    }

    /// <summary>What lies under a key.</summary>
    /// <typeparam name="T">The type wanted.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>The value; <see langword="null"/> when there is none of that type.</returns>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T? Get<T>(string key)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>What lies under the full name of a type.</summary>
    /// <typeparam name="T">The type wanted.</typeparam>
    /// <returns>The value; <see langword="null"/> when there is none.</returns>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    /// <summary>Puts a value under a key that is free.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Puts a value under the full name of its type, which must be free.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    /// <summary>Puts a value under a key, in place of what may lie there.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Set<T>(string key, T? value)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        this[key] = value;
    }

    /// <summary>Puts a value under the full name of its type, in place of what may lie there.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Set<T>(T? value)
        where T : class => Set(KeyOf<T>(), value);

    /// <summary>Ends the turn; the values themselves belong to who made them.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn.</summary>
    /// <param name="disposing">Whether this is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing) => _disposed = true;

    private static string KeyOf<T>() => typeof(T).FullName!;
}

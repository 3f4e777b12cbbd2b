namespace PolicyBot.Storage.State;

/// <summary>Gives an empty state where there is none yet, so that what two turns make of it at once can be merged: a state that
/// <c>BotState</c> makes itself says nothing of where it began.</summary>
/// <param name="storage">Keeps the states.</param>
public sealed class BeginningStates(IStorage storage) : IStorage
{
    /// <inheritdoc />
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = await storage.ReadAsync(keys, cancellationToken);
        foreach (var key in keys)
            found.TryAdd(key, new StoredState());
        return found;
    }

    /// <inheritdoc />
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken) => storage.WriteAsync(changes, cancellationToken);

    /// <inheritdoc />
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken) => storage.DeleteAsync(keys, cancellationToken);
}

namespace PolicyBot.BotFramework.Builder;

/// <summary>Reading by type.</summary>
public static class StorageExtensions
{
    /// <summary>Reads objects of one type.</summary>
    /// <typeparam name="TStoreItem">The type.</typeparam>
    /// <param name="storage">Where they are kept.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The objects by key, without those of other types.</returns>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        return items.Where(item => item.Value is TStoreItem).ToDictionary(item => item.Key, item => (TStoreItem)item.Value);
    }
}

namespace PolicyBot.BotFramework.Builder;

/// <summary>Keeps objects under keys.</summary>
public interface IStorage
{
    /// <summary>Reads objects.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The objects by key, without the keys under which there is none.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes objects.</summary>
    /// <param name="changes">The objects by key.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <exception cref="ArgumentException">An <see cref="IStoreItem"/> was changed by somebody else since it was read.</exception>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes objects; keys under which there is none are passed over.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the deleting.</param>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

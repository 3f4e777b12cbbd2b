namespace PolicyBot.BotFramework.Builder;

/// <summary>Reads and changes one property of a state. The state is read from its storage at the first need in a turn, and
/// written back by <see cref="BotState.SaveChangesAsync"/> only.</summary>
/// <typeparam name="T">The property's type.</typeparam>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The property's value.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="defaultValueFactory">Makes the value, which is then set, when there is none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The value; the type's default when there is none and no factory either.</returns>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Takes the property away.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    /// <summary>Sets the property.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyBot.BotFramework.Builder;

/// <summary>Named properties that a storage keeps from turn to turn: read once in a turn, written back when they changed.</summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>Makes a state.</summary>
    /// <param name="storage">Where it is kept.</param>
    /// <param name="contextServiceKey">Where it lies in the turn's state.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    /// <summary>The means to read and change a property.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="name">The property's name.</param>
    /// <exception cref="ArgumentNullException">The name is empty.</exception>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentNullException(nameof(name));
        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state, unless this turn has it already.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to read it in any case; changes of this turn are lost then.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="InvalidOperationException">The activity does not say what the state belongs to, or the storage holds something else.</exception>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var key = GetStorageKey(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
            return;

        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var item);
        turnContext.TurnState[_contextServiceKey] = item switch
        {
            null => new CachedBotState(),
            IDictionary<string, object?> state => new CachedBotState(state),
            JObject state => new CachedBotState(state.ToObject<Dictionary<string, object?>>()),
            _ => throw new InvalidOperationException($"The storage holds a {item.GetType().Name} where a state is expected."),
        };
    }

    /// <summary>Writes the state back, if it was read in this turn and changed since.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to write it unchanged too.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached || !(force || cached.IsChanged()))
            return;
        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Hash = CachedBotState.ComputeHash(cached.State);
    }

    /// <summary>Empties the state; the storage follows with <see cref="SaveChangesAsync"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Has no effect.</param>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState { Hash = string.Empty };
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from turn and storage at once.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the deleting.</param>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state as JSON.</summary>
    /// <param name="turnContext">The turn, in which the state was read.</param>
    /// <exception cref="InvalidOperationException">The state was not read in this turn.</exception>
    public JToken Get(ITurnContext turnContext) => JObject.FromObject(LoadedState(turnContext));

    /// <summary>The state as this turn has it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The state; <see langword="null"/> when it was not read in this turn.</returns>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>The key under which the state is kept.</summary>
    /// <param name="turnContext">The turn, whose activity says what the state belongs to.</param>
    /// <exception cref="InvalidOperationException">The activity does not say it.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>A property's value in the state that was read.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The property's name.</param>
    /// <param name="cancellationToken">Has no effect.</param>
    /// <returns>The value; null for a reference type without one.</returns>
    /// <exception cref="KeyNotFoundException">A value type has no value.</exception>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        if (LoadedState(turnContext).TryGetValue(propertyName, out var value))
        {
            return Task.FromResult(value switch
            {
                T typed => typed,
                null => default!,
                JToken json => json.ToObject<T>()!,
                _ => JToken.FromObject(value).ToObject<T>()!,
            });
        }

        return typeof(T).IsValueType ? throw new KeyNotFoundException(propertyName) : Task.FromResult<T>(default!);
    }

    /// <summary>Takes a property out of the state that was read.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The property's name.</param>
    /// <param name="cancellationToken">Has no effect.</param>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        LoadedState(turnContext).Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property in the state that was read.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Has no effect.</param>
    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        LoadedState(turnContext)[propertyName] = value;
        return Task.CompletedTask;
    }

    private IDictionary<string, object?> LoadedState(ITurnContext turnContext) =>
        GetCachedState(turnContext)?.State ?? throw new InvalidOperationException("The state was not read in this turn.");

    /// <summary>A state as one turn has it.</summary>
    public class CachedBotState
    {
        /// <summary>Makes one.</summary>
        /// <param name="state">The properties; none when it is not given.</param>
        public CachedBotState(IDictionary<string, object?>? state = null)
        {
            State = state ?? new Dictionary<string, object?>();
            Hash = ComputeHash(State);
        }

        /// <summary>The properties by name.</summary>
        public IDictionary<string, object?> State { get; set; }

        internal string Hash { get; set; }

        internal static string ComputeHash(object state) =>
            JsonConvert.SerializeObject(state, new JsonSerializerSettings { MaxDepth = null });

        internal bool IsChanged() => Hash != ComputeHash(State);
    }

    private sealed class PropertyAccessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            try
            {
                var value = await botState.GetPropertyValueAsync<T>(turnContext, name, cancellationToken).ConfigureAwait(false);
                if (value is not null || defaultValueFactory is null)
                    return value;
            }
            catch (KeyNotFoundException)
            {
                if (defaultValueFactory is null)
                    return default!;
            }

            var made = defaultValueFactory();
            await SetAsync(turnContext, made, cancellationToken).ConfigureAwait(false);
            return made;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await botState.DeletePropertyValueAsync(turnContext, name, cancellationToken).ConfigureAwait(false);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await botState.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
        }
    }
}

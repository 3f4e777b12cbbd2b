namespace PolicyBot.BotFramework.Builder;

/// <summary>States that are read and written together.</summary>
public class BotStateSet
{
    /// <summary>Makes a set.</summary>
    /// <param name="botStates">The states.</param>
    public BotStateSet(params BotState[] botStates) => BotStates.AddRange(botStates);

    /// <summary>The states.</summary>
    public List<BotState> BotStates { get; set; } = [];

    /// <summary>Adds a state.</summary>
    /// <param name="botState">The state.</param>
    /// <returns>This set.</returns>
    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStates.Add(botState);
        return this;
    }

    /// <summary>Reads all states.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to read those too that the turn has already.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll(BotStates.Select(state => state.LoadAsync(turnContext, force, cancellationToken)));

    /// <summary>Writes all states that changed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to write the others too.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll(BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken)));
}

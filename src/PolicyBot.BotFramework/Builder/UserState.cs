namespace PolicyBot.BotFramework.Builder;

/// <summary>A state that belongs to a person, in whatever conversation.</summary>
/// <param name="storage">Where it is kept.</param>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var channel = activity.ChannelId ?? throw new InvalidOperationException("The activity has no channelId.");
        var user = activity.From?.Id ?? throw new InvalidOperationException("The activity has no from.id.");
        return $"{channel}/users/{user}";
    }
}

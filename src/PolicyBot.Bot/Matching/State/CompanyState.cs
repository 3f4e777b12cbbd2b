namespace PolicyBot.Bot.Matching.State;

/// <summary>Keeps what each person of a conversation told of the company: in a group nobody sees another one's.</summary>
/// <param name="storage">Where it is kept.</param>
public sealed class CompanyState(IStorage storage) : BotState(storage, nameof(CompanyState))
{
    /// <summary>Whether a turn tells whose company it is about.</summary>
    /// <param name="turnContext">The turn.</param>
    public static bool KnowsWhose(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return !string.IsNullOrEmpty(activity.ChannelId) && !string.IsNullOrEmpty(activity.Conversation?.Id) && !string.IsNullOrEmpty(activity.From?.Id);
    }

    /// <inheritdoc />
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        // The ids are foreign: escaped, no two people share a key.
        return $"{activity.ChannelId}/conversations/{activity.Conversation!.Id}/users/{Uri.EscapeDataString(activity.From!.Id!)}/company";
    }
}

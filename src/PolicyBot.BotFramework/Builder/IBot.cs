namespace PolicyBot.BotFramework.Builder;

/// <summary>Something that can take part in a conversation.</summary>
public interface IBot
{
    /// <summary>Handles one activity.</summary>
    /// <param name="turnContext">The activity and the means to answer it.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

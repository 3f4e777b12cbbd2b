namespace PolicyBot.Bot.Forgetting;

/// <summary>One place where something is kept about people.</summary>
public interface IPersonalRecords
{
    /// <summary>Deletes what is kept here about the person who speaks in a turn, and about the conversation
    /// that it belongs to.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the deleting.</param>
    Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken);
}

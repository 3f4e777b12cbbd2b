using PolicyBot.Bot.Feedback;

namespace PolicyBot.Bot.Forgetting;

/// <summary>Forgets who gave which feedback.</summary>
/// <param name="feedback">Keeps it.</param>
public sealed class FeedbackRecords(IFeedbackStore feedback) : IPersonalRecords
{
    /// <inheritdoc />
    public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return PersonKey.Of(turnContext.Activity) is { } person ? feedback.ForgetAsync(person, cancellationToken) : Task.CompletedTask;
    }
}

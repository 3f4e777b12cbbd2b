using PolicyBot.Bot;
using PolicyBot.Bot.Feedback;

namespace PolicyBot.Tests.Bot;

/// <summary>Keeps feedback in a list.</summary>
internal sealed class FeedbackList : IFeedbackStore
{
    public List<AnswerFeedback> Kept { get; } = [];

    public bool IsAway { get; set; }

    public Task RecordAsync(AnswerFeedback feedback, CancellationToken cancellationToken)
    {
        if (IsAway)
            throw new StorageUnavailableException("The database is away.", new IOException());
        Kept.Add(feedback);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AnswerFeedback>> LatestAsync(int top, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task ForgetAsync(string person, CancellationToken cancellationToken) => throw new NotSupportedException();
}

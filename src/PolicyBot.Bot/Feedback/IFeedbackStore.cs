namespace PolicyBot.Bot.Feedback;

/// <summary>Keeps what people think of answers.</summary>
public interface IFeedbackStore
{
    /// <summary>Keeps a reaction. One message has one reaction of one person: a later one replaces the earlier. Personal data in
    /// the reason and the question is masked, long texts are cut.</summary>
    /// <param name="feedback">The reaction and what it is about.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="StorageUnavailableException">It cannot be kept now.</exception>
    Task RecordAsync(AnswerFeedback feedback, CancellationToken cancellationToken);

    /// <summary>The latest reactions, latest first.</summary>
    /// <param name="top">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageUnavailableException">They cannot be read now.</exception>
    Task<IReadOnlyList<AnswerFeedback>> LatestAsync(int top, CancellationToken cancellationToken);

    /// <summary>Forgets who reacted, and the reasons in that person's words; what was thought of which answer stays.</summary>
    /// <param name="person">The person, as <see cref="PersonKey" /> writes it.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="StorageUnavailableException">It cannot be forgotten now.</exception>
    Task ForgetAsync(string person, CancellationToken cancellationToken);
}

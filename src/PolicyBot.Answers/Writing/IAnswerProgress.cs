using PolicyBot.Answers.Model;

namespace PolicyBot.Answers.Writing;

/// <summary>Shows an answer while it is written.</summary>
public interface IAnswerProgress
{
    /// <summary>Shows what is certain so far: verified sentences with their citations. Each call has the sentences of the one
    /// before, with the same numbers, and at least one more; so has the finished answer.</summary>
    /// <param name="answer">The answer so far.</param>
    /// <param name="cancellationToken">Ends the showing.</param>
    Task ShowAsync(Answer answer, CancellationToken cancellationToken);
}

using PolicyBot.Answers.Model;
using PolicyBot.Answers.Writing;

namespace PolicyBot.Answers;

/// <summary>Answers questions.</summary>
public interface IAnswerer
{
    /// <summary>Answers <paramref name="question"/>. Whatever breaks on the way ends it as <see cref="AnswerStatus.Failed"/>.</summary>
    Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken);

    /// <summary>Answers <paramref name="question"/> and shows what is certain of the answer while the rest is still being written.</summary>
    /// <param name="question">The question.</param>
    /// <param name="progress">Shows the answer so far; <c>null</c> where nobody looks on.</param>
    /// <param name="cancellationToken">Ends the answering.</param>
    Task<Answer> AnswerAsync(Question question, IAnswerProgress? progress, CancellationToken cancellationToken) =>
        AnswerAsync(question, cancellationToken);
}

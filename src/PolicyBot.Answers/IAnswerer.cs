using PolicyBot.Answers.Model;

namespace PolicyBot.Answers;

/// <summary>Answers questions.</summary>
public interface IAnswerer
{
    /// <summary>Answers <paramref name="question"/>. Whatever breaks on the way ends it as <see cref="AnswerStatus.Failed"/>.</summary>
    Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken);
}

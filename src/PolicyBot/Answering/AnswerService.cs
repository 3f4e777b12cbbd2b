using PolicyBot.Answers;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Writing;
using PolicyBot.Loading;
using PolicyBot.Questions;

namespace PolicyBot.Answering;

/// <summary>Answers whoever asks, over the API or in a conversation, and notes how it went.</summary>
/// <param name="assistants">Has the assistant once it is loaded.</param>
/// <param name="metrics">Counts the answers.</param>
/// <param name="questions">Keeps what the documents did not answer.</param>
public sealed class AnswerService(AssistantService assistants, AnswerMetrics metrics, QuestionRecorder questions) : IAnswerer
{
    /// <inheritdoc />
    /// <exception cref="NotReadyException">The documents are still being read.</exception>
    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        AnswerAsync(question, null, cancellationToken);

    /// <inheritdoc />
    /// <exception cref="NotReadyException">The documents are still being read.</exception>
    public async Task<Answer> AnswerAsync(Question question, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        var answer = await assistants.Assistant.Answers.AnswerAsync(question, progress, cancellationToken);
        metrics.Note(answer);
        questions.Note(answer);
        return answer;
    }
}

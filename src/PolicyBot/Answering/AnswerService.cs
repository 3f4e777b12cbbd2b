using PolicyBot.Answers;
using PolicyBot.Answers.Model;
using PolicyBot.Loading;

namespace PolicyBot.Answering;

/// <summary>Answers whoever asks, over the API or in a conversation, and notes how it went.</summary>
/// <param name="assistants">Has the assistant once it is loaded.</param>
/// <param name="metrics">Counts the answers.</param>
public sealed class AnswerService(AssistantService assistants, AnswerMetrics metrics) : IAnswerer
{
    /// <inheritdoc />
    /// <exception cref="NotReadyException">The documents are still being read.</exception>
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var answer = await assistants.Assistant.Answers.AnswerAsync(question, cancellationToken);
        metrics.Note(answer);
        return answer;
    }
}

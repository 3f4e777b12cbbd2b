using PolicyBot.Answers;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Writing;
using PolicyBot.Loading;

namespace PolicyBot.Answering;

/// <summary>Answers as <see cref="AnswerService"/> does, but waits while the documents are being loaded: in a conversation nobody
/// asks again by himself.</summary>
/// <param name="assistants">Tells when they are loaded.</param>
/// <param name="answers">Answers then.</param>
public sealed class PatientAnswerer(AssistantService assistants, AnswerService answers) : IAnswerer
{
    /// <inheritdoc />
    /// <exception cref="NotReadyException">The documents cannot be loaded.</exception>
    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        AnswerAsync(question, null, cancellationToken);

    /// <inheritdoc />
    /// <exception cref="NotReadyException">The documents cannot be loaded.</exception>
    public async Task<Answer> AnswerAsync(Question question, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        await assistants.WhenReadyAsync(cancellationToken);
        return await answers.AnswerAsync(question, progress, cancellationToken);
    }
}

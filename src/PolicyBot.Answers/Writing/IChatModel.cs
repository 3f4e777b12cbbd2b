using PolicyBot.Answers.Model;
using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Writing;

/// <summary>A language model, as answering uses it. Nothing that it gives is shown before it was verified. Safe for use by several
/// turns at once. Whatever goes wrong is a <see cref="ChatModelException"/>; the end of a turn is an <see cref="OperationCanceledException"/>.</summary>
public interface IChatModel
{
    /// <summary>Whether it may be asked now; not once the day's tokens are spent.</summary>
    bool IsAvailable { get; }

    /// <summary>Writes a follow-up as a question that stands on its own.</summary>
    /// <param name="question">The follow-up.</param>
    /// <param name="turns">The conversation so far, oldest first.</param>
    /// <param name="tokens">Told what the call used.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<string> RewriteAsync(string question, IReadOnlyList<Turn> turns, TokenUse tokens, CancellationToken cancellationToken);

    /// <summary>Writes a question in another language, to search documents of that language with.</summary>
    /// <param name="question">The question.</param>
    /// <param name="language">The documents' language.</param>
    /// <param name="tokens">Told what the call used.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<string> TranslateAsync(string question, Language language, TokenUse tokens, CancellationToken cancellationToken);

    /// <summary>Writes an answer from passages. It comes in pieces, cut anywhere, as the model writes it; a model that uses tools
    /// adds passages to the task's meanwhile.</summary>
    /// <param name="task">What to answer and from what.</param>
    /// <param name="tokens">Told what the call used.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    IAsyncEnumerable<string> WriteAsync(WritingTask task, TokenUse tokens, CancellationToken cancellationToken);

    /// <summary>Writes sentences anew that failed their verification: a line each, its number and a bracket before it.</summary>
    /// <param name="task">What was to be answered, with the passages.</param>
    /// <param name="sentences">The sentences, as numbered lines, each with its problems.</param>
    /// <param name="tokens">Told what the call used.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<string> RepairAsync(WritingTask task, string sentences, TokenUse tokens, CancellationToken cancellationToken);
}

using PolicyBot.Documents.Model;

namespace PolicyBot.Bot;

/// <summary>Knows what can be asked of the documents that are there.</summary>
public interface ISuggestedQuestions
{
    /// <summary>Up to three questions that the documents answer, in <paramref name="language"/>; none where none is known.
    /// Waits while the documents are being loaded.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<string>> InAsync(Language language, CancellationToken cancellationToken);
}

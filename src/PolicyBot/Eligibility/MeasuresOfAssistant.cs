using PolicyBot.Bot.Matching;
using PolicyBot.Documents;
using PolicyBot.Loading;

namespace PolicyBot.Eligibility;

/// <summary>The measures in force, for the conversation: waits while the documents are being loaded.</summary>
/// <param name="assistants">Tells when they are loaded.</param>
/// <param name="measures">The measures.</param>
/// <param name="logger">Told when there are none.</param>
public sealed class MeasuresOfAssistant(AssistantService assistants, MeasureLibrary measures, ILogger<MeasuresOfAssistant> logger) : IMeasures
{
    private string? _told;

    /// <inheritdoc />
    public async Task<MeasuresInForce?> CurrentAsync(CancellationToken cancellationToken)
    {
        var library = (await assistants.WhenReadyAsync(cancellationToken)).Library.Current;
        try
        {
            return new MeasuresInForce(measures.Current(library), id => library.FindDocument(id, null) is { } stored
                ? new DocumentOrigin(stored.Source.Name, stored.Document.Facts.DocumentNumber) : new DocumentOrigin("", null));
        }
        catch (InvalidInputException exception)
        {
            // Questions are answered all the same; each of them would say this again.
            if (Interlocked.Exchange(ref _told, exception.Message) != exception.Message)
                logger.LogWarning("Companies cannot be matched. {Cause}", exception.Message);
            return null;
        }
    }
}

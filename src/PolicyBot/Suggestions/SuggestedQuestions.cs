using System.Collections.Concurrent;
using System.Globalization;
using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;
using PolicyBot.Bot;
using PolicyBot.Bot.Wording;
using PolicyBot.Configuration;
using PolicyBot.Documents;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Loading;

namespace PolicyBot.Suggestions;

/// <summary>Finds questions to suggest: those written down for the documents that are there, then general ones about them.
/// Every one was asked before it is suggested, and answered.</summary>
/// <param name="assistants">Has the assistant once it is loaded.</param>
/// <param name="folders">Where the questions are written down.</param>
/// <param name="logger">Told when they cannot be read.</param>
public sealed class SuggestedQuestions(AssistantService assistants, Folders folders, ILogger<SuggestedQuestions> logger)
    : ISuggestedQuestions
{
    private const int Wanted = 3;

    // More are not looked at: finding questions must not take long where there are many documents.
    private const int MostDocuments = 10;
    private const int MostWritten = 30;

    private readonly ConcurrentDictionary<Language, (long Generation, IReadOnlyList<Suggestion> Found)> _found = new();

    /// <inheritdoc />
    /// <exception cref="NotReadyException">The documents cannot be loaded.</exception>
    public async Task<IReadOnlyList<string>> InAsync(Language language, CancellationToken cancellationToken) =>
        [.. (await FindAsync(language, cancellationToken)).Select(suggestion => suggestion.Question)];

    /// <summary>Up to three suggestions in <paramref name="language"/>. Waits while the documents are being loaded.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="NotReadyException">The documents cannot be loaded.</exception>
    public async Task<IReadOnlyList<Suggestion>> FindAsync(Language language, CancellationToken cancellationToken)
    {
        var assistant = await assistants.WhenReadyAsync(cancellationToken);
        var library = assistant.Library.Current;
        if (_found.TryGetValue(language, out var known) && known.Generation == library.Generation)
            return known.Found;

        Document[] documents = [.. library.Documents.Where(stored => stored.IsVisibleTo(tenant: null)).Select(stored => stored.Document)];
        var found = new List<Suggestion>();
        foreach (var question in (await WrittenAsync(documents, language, cancellationToken)).Concat(General(documents, language)))
        {
            if (found.Count == Wanted)
                break;
            var answer = await assistant.Answers.AnswerAsync(new Question(question), ExtractiveComposer.LeastConfidence, cancellationToken);
            if (answer is { Status: AnswerStatus.Answered, Citations: [var first, ..] })
                found.Add(new Suggestion(first.DocumentTitle, language, question));
        }

        _found[language] = (library.Generation, found);
        return found;
    }

    private async Task<IEnumerable<string>> WrittenAsync(Document[] documents, Language language, CancellationToken cancellationToken)
    {
        try
        {
            var written = await SuggestionFile.ReadAsync(folders.Suggestions, cancellationToken);
            return documents
                .SelectMany(document => written.TryGetValue(document.Id, out var questions) ? questions : [])
                .Where(question => LanguageDetector.Detect(question) == language)
                .Take(MostWritten);
        }
        catch (InvalidInputException exception)
        {
            // The chat works without them.
            logger.LogWarning("No questions are suggested from the file. {Cause}", exception.Message);
            return [];
        }
    }

    // Each document is asked something else first, so that the suggestions differ.
    private static IEnumerable<string> General(Document[] documents, Language language)
    {
        var words = Words.In(language);
        string[] questions = [words.QuestionOfTerm, words.QuestionOfSupport, words.QuestionOfApplicants];
        for (var round = 0; round < questions.Length; round++)
        {
            for (var i = 0; i < Math.Min(documents.Length, MostDocuments); i++)
            {
                yield return string.Format(
                    CultureInfo.InvariantCulture, questions[(i + round) % questions.Length], documents[i].Facts.PolicyTitle ?? documents[i].Title);
            }
        }
    }
}

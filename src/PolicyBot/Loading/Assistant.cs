using PolicyBot.Answers;
using PolicyBot.ChatModels;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Loading;

/// <summary>The library and what answers from it.</summary>
/// <param name="library">The opened library.</param>
/// <param name="glossary">What else things are called.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told what broke when an answer fails, and when the embedding model does.</param>
/// <param name="chatModels">Makes the language model that writes answers, where one is configured.</param>
public sealed class Assistant(
    IPolicyLibrary library, Glossary glossary, TimeProvider time, ILogger logger, ChatModelFactory? chatModels = null)
{
    /// <summary>The documents.</summary>
    public IPolicyLibrary Library { get; } = library;

    /// <summary>Finds passages.</summary>
    public PassageSearch Search { get; } = new(library, glossary, logger);

    /// <summary>Answers questions.</summary>
    public AnswerPipeline Answers { get => field ??= CreatePipeline(); }

    private AnswerPipeline CreatePipeline()
    {
        var extractive = AnswerPipeline.Extractive(Search, Library.Analyzer, glossary, time, logger);
        return chatModels?.Create(Library, Search) is { } model
            ? extractive.WrittenBy(model, chatModels.Limits, Library.Analyzer, glossary)
            : extractive;
    }
}

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using PolicyBot.ChatModels;
using PolicyBot.Configuration;
using PolicyBot.Documents;
using PolicyBot.Embeddings;
using PolicyBot.Qdrant;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Loading;

/// <summary>Opens the library and brings the seeds into it.</summary>
/// <param name="folders">Where the seeds and the data are.</param>
/// <param name="options">Say where the index is kept.</param>
/// <param name="model">The embedding model, if there is one.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of what went wrong without preventing it.</param>
/// <param name="chatModels">Makes the language model that writes answers, where one is configured.</param>
public sealed class AssistantLoader(
    Folders folders,
    IOptions<ProgramOptions> options,
    EmbeddingModel model,
    TimeProvider time,
    ILogger<AssistantLoader> logger,
    ChatModelFactory chatModels)
{
    /// <summary>The root under which the library knows the seeds.</summary>
    public const string SeedsRoot = "seeds";

    /// <summary>Opens the library as it is.</summary>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="InvalidInputException">The index cannot be used.</exception>
    /// <exception cref="EmbeddingException">The index has to be made anew, and the embedding model did not help.</exception>
    public Task<Assistant> OpenAsync(CancellationToken cancellationToken) => OpenAsync(model.Generator, cancellationToken);

    /// <summary>Opens the library and ingests what the seeds have that it lacks. Where that takes an embedding model that fails, it goes
    /// on with the documents of an earlier run, or else without the model.</summary>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="InvalidInputException">The index cannot be used, or there are no documents at all.</exception>
    public async Task<Assistant> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await LoadAsync(model.Generator, cancellationToken);
        }
        catch (EmbeddingException exception)
        {
            logger.LogWarning(
                "{Cause} Passages are found by their terms alone until the program is started again with the model in reach.", exception.Message);
            return await LoadAsync(null, cancellationToken);
        }
    }

    private async Task<Assistant> OpenAsync(IEmbeddingGenerator<string, Embedding<float>>? embeddings, CancellationToken cancellationToken)
    {
        // Wrong prompts are told before anything is read.
        chatModels.Check();
        var glossary = Glossary.ReadAsync(folders.Glossary, cancellationToken);
        IPolicyLibrary library = options.Value.Index.Store == IndexOptions.Qdrant
            ? await QdrantLibrary.OpenAsync(options.Value.Qdrant, time, embeddings, model.Weight, cancellationToken)
            : await PolicyLibrary.OpenAsync(
                new LibraryOptions { DataPath = folders.Data, DenseWeight = model.Weight }, time, embeddings, cancellationToken);
        foreach (var warning in library.Warnings)
            logger.LogWarning("{Warning}", warning);
        return new Assistant(library, await glossary, time, logger, chatModels);
    }

    private async Task<Assistant> LoadAsync(IEmbeddingGenerator<string, Embedding<float>>? embeddings, CancellationToken cancellationToken)
    {
        var assistant = await OpenAsync(embeddings, cancellationToken);
        try
        {
            await IngestSeedsAsync(assistant.Library, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidInputException or EmbeddingException && assistant.Library.Current.Documents.Count > 0)
        {
            // Documents from an earlier run are better than none.
            logger.LogWarning("The seeds were not read anew. {Cause}", exception.Message);
        }

        return assistant;
    }

    private async Task IngestSeedsAsync(IPolicyLibrary library, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folders.Seeds))
        {
            throw new InvalidInputException(
                $"There is no folder \"{folders.Seeds}\" to read documents from. Make it, or name another with PolicyBot__SeedsPath.");
        }

        var files = SourceFolder.Files(folders.Seeds);
        if (files.Count == 0)
        {
            throw new InvalidInputException(
                $"The folder \"{folders.Seeds}\" holds no documents. Put files there ({SourceFolder.ReadableKinds}), or name another with PolicyBot__SeedsPath.");
        }

        var report = await library.IngestAsync(
            new IngestionRequest(files, SeedsRoot) { Metadata = SourceFolder.Metadata(folders.Seeds), IsComplete = true },
            null, cancellationToken);
        foreach (var problem in report.Problems)
            logger.LogWarning("{Problem}", problem.Message);
        if (library.Current.Documents.Count == 0)
        {
            throw new InvalidInputException(
                report.Problems is [var only, ..]
                    ? only.Message
                    : $"The files in \"{folders.Seeds}\" hold no text.");
        }
    }
}

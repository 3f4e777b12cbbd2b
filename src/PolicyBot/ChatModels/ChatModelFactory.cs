using Microsoft.Extensions.Options;
using PolicyBot.Answers.Writing;
using PolicyBot.Configuration;
using PolicyBot.Documents;
using PolicyBot.Eligibility;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.ChatModels;

/// <summary>Makes the language model that is configured. What it is made of is loaded only then.</summary>
/// <param name="options">Which model.</param>
/// <param name="folders">Where the prompts are.</param>
/// <param name="budget">Counts the day's tokens.</param>
/// <param name="metrics">Measures the calls.</param>
/// <param name="measures">The measures that a company can be matched with.</param>
/// <param name="time">The clock.</param>
/// <param name="loggers">Told how calls went.</param>
public sealed class ChatModelFactory(
    IOptions<ProgramOptions> options, Folders folders, TokenBudget budget, ChatMetrics metrics, MeasureLibrary measures,
    TimeProvider time, ILoggerFactory loggers) : IDisposable
{
    private readonly Lock _lock = new();
    private SemanticKernelCalls? _calls;

    /// <summary>What the model may take for one question.</summary>
    public WritingLimits Limits { get; } = new(
        TimeSpan.FromSeconds(options.Value.Chat.DeadlineSeconds),
        options.Value.Chat.PassageTokens,
        options.Value.Chat.Tools ? options.Value.Chat.PassageTokens : 0);

    /// <summary>Finds out whether the configured model can be used: its prompts are read.</summary>
    /// <exception cref="InvalidInputException">A prompt is missing or wrong; the message names the file.</exception>
    public void Check() => Calls();

    /// <summary>The model, or <c>null</c> where none is configured.</summary>
    /// <param name="library">The documents that its tools read.</param>
    /// <param name="search">Finds passages for its tools.</param>
    /// <exception cref="InvalidInputException">A prompt is missing or wrong; the message names the file.</exception>
    public IChatModel? Create(IPolicyLibrary library, PassageSearch search) =>
        Calls() is { } calls ? SemanticKernelModel(calls, library, search) : null;

    /// <inheritdoc />
    public void Dispose() => _calls?.Dispose();

    // Methods of their own: Semantic Kernel is loaded when the first of them runs.
    private SemanticKernelChatModel SemanticKernelModel(SemanticKernelCalls calls, IPolicyLibrary library, PassageSearch search) =>
        new(calls, new AnswerToolbox(library, search, measures, time), budget, options.Value.Chat);

    /// <summary>What speaks to the model, made once; <c>null</c> where none is configured.</summary>
    /// <exception cref="InvalidInputException">A prompt is missing or wrong; the message names the file.</exception>
    internal SemanticKernelCalls? Calls()
    {
        if (!options.Value.Chat.IsConfigured)
            return null;
        lock (_lock)
            return _calls ??= CreateCalls();
    }

    private SemanticKernelCalls CreateCalls() =>
        new(options.Value.Chat, PromptFolder.Read(folders.Prompts), budget, metrics, time, loggers);
}

using System.Globalization;
using Microsoft.SemanticKernel;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Writing;
using PolicyBot.Configuration;
using PolicyBot.Documents.Model;

namespace PolicyBot.ChatModels;

/// <summary>The configured language model, asked with the prompts of the prompt folder.</summary>
internal sealed class SemanticKernelChatModel(SemanticKernelCalls calls, AnswerToolbox toolbox, TokenBudget budget, ChatModelOptions options) : IChatModel
{
    /// <inheritdoc />
    public bool IsAvailable => budget.HasTokens;

    /// <inheritdoc />
    public Task<string> RewriteAsync(string question, IReadOnlyList<Turn> turns, TokenUse tokens, CancellationToken cancellationToken) =>
        calls.CompleteAsync(Prompt.Rewrite, new KernelArguments
        {
            ["question"] = PromptText.Line(question),
            ["history"] = string.Join('\n', turns.Select((turn, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {PromptText.Line(turn.Question)}"))),
        }, tokens, cancellationToken);

    /// <inheritdoc />
    public Task<string> TranslateAsync(string question, Language language, TokenUse tokens, CancellationToken cancellationToken) =>
        calls.CompleteAsync(Prompt.Translate, new KernelArguments
        {
            ["question"] = PromptText.Line(question),
            ["language"] = NameOf(language),
        }, tokens, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<string> WriteAsync(WritingTask task, TokenUse tokens, CancellationToken cancellationToken) =>
        calls.StreamAsync(Prompt.Answer, Arguments(task), options.Tools ? toolbox.For(task) : null, tokens, cancellationToken);

    /// <inheritdoc />
    public Task<string> RepairAsync(WritingTask task, string sentences, TokenUse tokens, CancellationToken cancellationToken)
    {
        var arguments = Arguments(task);
        arguments["sentences"] = sentences;
        return calls.CompleteAsync(Prompt.Repair, arguments, tokens, cancellationToken);
    }

    private static KernelArguments Arguments(WritingTask task) => new()
    {
        ["question"] = PromptText.Line(task.Question),
        ["language"] = NameOf(task.Language),
        ["passages"] = task.Passages.ToString(),
    };

    private static string NameOf(Language language) => language switch
    {
        Language.SimplifiedChinese => "Chinese in simplified characters",
        Language.TraditionalChinese => "Chinese in traditional characters",
        _ => "English",
    };
}

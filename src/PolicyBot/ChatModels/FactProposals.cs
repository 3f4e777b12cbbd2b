using Microsoft.SemanticKernel;
using PolicyBot.Answers.Writing;
using PolicyBot.Bot.Matching;
using PolicyBot.Documents;
using PolicyBot.Eligibility.Facts;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.ChatModels;

/// <summary>Has the language model read facts out of a company's words where rules read none. They are proposals: the company sees them
/// with its own words and is asked where they contradict what it told.</summary>
/// <param name="models">The model, where one is configured.</param>
/// <param name="budget">The day's tokens.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of failures, never of the text.</param>
public sealed class FactProposals(ChatModelFactory models, TokenBudget budget, TimeProvider time, ILogger<FactProposals> logger) : IFactProposals
{
    /// <inheritdoc />
    /// <exception cref="InvalidInputException">The text is too long, or a prompt is wrong.</exception>
    public async Task<IReadOnlyList<KnownFact>> ProposeAsync(string text, FactVocabulary vocabulary, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (models.Calls() is not { } calls || !budget.HasTokens || string.IsNullOrWhiteSpace(text))
            return [];
        using var turn = new ModelTurn(models.Limits, time, cancellationToken);
        var (json, problem) = await turn.PrepareAsync(models.Limits.Deadline, token => calls.CompleteAsync(Prompt.Facts, new KernelArguments
        {
            ["company"] = PromptText.Line(text),
            ["facts"] = string.Join('\n', vocabulary.Facts.Select(Described)),
        }, turn.Tokens, token));
        if (json is not null)
            return new ProposedFacts(vocabulary).Check(json, text);
        logger.LogWarning("The chat model proposed no facts: {Problem}", problem);
        return [];
    }

    private static string Described(FactDefinition fact) =>
        $"{fact.Name} ({fact.Type}{(fact.Unit is { } unit ? $", {unit}" : "")}{(fact.Type == FactType.Choice ? $": {string.Join(" | ", fact.Values.Select(value => value.Name))}" : "")}): {PromptText.Line(fact.Label.English)}";
}

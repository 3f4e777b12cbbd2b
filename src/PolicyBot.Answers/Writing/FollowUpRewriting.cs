using Microsoft.Extensions.Logging;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Screening;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Writing;

/// <summary>Has a language model write follow-ups as questions that stand on their own. Where it does not, they are understood by rules.</summary>
/// <param name="model">The model.</param>
/// <param name="contentWords">Counts what a question says.</param>
/// <param name="limits">What a question may take.</param>
/// <param name="logger">Told of failures.</param>
public sealed class FollowUpRewriting(IChatModel model, ContentWords contentWords, WritingLimits limits, ILogger logger)
{
    // A question of so many words of its own that points nowhere stands on its own already.
    private const int ManyContentWords = 4;
    private const int LongestQuestion = 500;

    /// <summary>The question as it stands on its own; as it is where it does so already, or cannot be rewritten.</summary>
    /// <param name="question">The question with its conversation.</param>
    /// <param name="turn">The turn.</param>
    public async Task<Question> ResolveAsync(Question question, ModelTurn turn)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(turn);
        if (question.Turns.Count == 0 || !MayPointBack(question.Text) || SmallTalk.IsGreeting(question.Text) || SmallTalk.AsksForHelp(question.Text))
            return question;
        var (text, problem) = await turn.PrepareAsync(
            limits.Preparation, token => model.RewriteAsync(question.Text, question.Turns, turn.Tokens, token));
        if (text is not null && Accepted(text.Trim(), question) is { } rewritten)
            return new Question(rewritten, question.Tenant, []);
        logger.LogWarning("The chat model did not rewrite a follow-up ({Problem}); it was understood by rules", problem ?? "what it wrote is no question");
        return question;
    }

    private bool MayPointBack(string text) =>
        FollowUp.ReferenceOf(text) != FollowUp.Reference.None || contentWords.Count(text) < ManyContentWords;

    /// <summary>What the model wrote, if it can be the question: one line of moderate length that would have been let in, with no
    /// figure that the conversation does not have.</summary>
    private static string? Accepted(string text, Question question)
    {
        var said = string.Join('\n', question.Turns.Select(turn => turn.Question).Append(question.Text));
        return text.Length is > 0 and <= LongestQuestion && !text.Contains('\n', StringComparison.Ordinal)
            && Screen.Check(new Question(text)) is null
            && Screen.LanguageOf(text) == Language.English == (Screen.LanguageOf(question.Text) == Language.English)
            && text.Where(char.IsDigit).All(digit => said.Contains(digit, StringComparison.Ordinal))
            ? text : null;
    }
}

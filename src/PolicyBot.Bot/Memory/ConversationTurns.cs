using PolicyBot.Answers.Model;

namespace PolicyBot.Bot.Memory;

/// <summary>What of a conversation is kept to understand its next question.</summary>
public static class ConversationTurns
{
    /// <summary>How many turns of one conversation are kept.</summary>
    public const int Kept = 8;

    // Enough for every question that a person types; a pasted page says what it is about at its beginning.
    private const int QuestionLength = 1_000;

    /// <summary>The turns with the one that <paramref name="answer"/> ended; the same turns where it cites nothing, since
    /// there is nothing then that a follow-up could point at.</summary>
    /// <param name="turns">The turns before, oldest first.</param>
    /// <param name="answer">The answer.</param>
    public static IReadOnlyList<Turn> After(IReadOnlyList<Turn> turns, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Citations is not [var first, ..])
            return turns;
        var question = answer.Question.Length > QuestionLength ? answer.Question[..QuestionLength] : answer.Question;
        return [.. turns.TakeLast(Kept - 1), new Turn(question, first.DocumentId, first.Section)];
    }
}

using PolicyBot.Answers.Model;

namespace PolicyBot.Bot.Feedback;

/// <summary>What somebody thinks of one answer, beside the answer itself.</summary>
/// <param name="Channel">The channel, such as <c>msteams</c>.</param>
/// <param name="ConversationId">The conversation, as the channel calls it.</param>
/// <param name="ActivityId">The message that the answer was given in, as the channel calls it.</param>
/// <param name="Person">Who reacts, as <see cref="PersonKey" /> writes it; <c>null</c> when unknown or forgotten.</param>
/// <param name="Reaction">Thumbs up or down.</param>
/// <param name="Reason">Why, in the person's words; <c>null</c> when none was given.</param>
/// <param name="Question">What was asked; <c>null</c> when it is no longer known.</param>
/// <param name="Answer">What was answered, with the positions of its citations; <c>null</c> when it is no longer known.</param>
/// <param name="Citations">What the answer cited; empty when it cited nothing or is no longer known.</param>
/// <param name="IndexVersion">Which state of the index was answered from; <c>null</c> when unknown.</param>
/// <param name="Time">When the person reacted.</param>
public sealed record AnswerFeedback(
    string Channel,
    string ConversationId,
    string ActivityId,
    string? Person,
    Reaction Reaction,
    string? Reason,
    string? Question,
    string? Answer,
    IReadOnlyList<Citation> Citations,
    string? IndexVersion,
    DateTimeOffset Time);

using PolicyBot.Answers.Model;

namespace PolicyBot.Bot.Feedback;

/// <summary>An answer that can still be judged.</summary>
/// <param name="MessageId">The channel's id of the message that carries the thumbs.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What was answered, with the positions of its citations.</param>
/// <param name="Citations">What the answer cited.</param>
/// <param name="IndexVersion">Which state of the index was answered from; <c>null</c> when unknown.</param>
public sealed record SentAnswer(
    string MessageId, string Question, string Answer, IReadOnlyList<Citation> Citations, string? IndexVersion);

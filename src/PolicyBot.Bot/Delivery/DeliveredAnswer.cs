using PolicyBot.Answers.Model;

namespace PolicyBot.Bot.Delivery;

/// <summary>What became of an answer.</summary>
/// <param name="Answer">The answer; <c>null</c> where the person stopped it.</param>
/// <param name="MessageId">The channel's id of the last message, which carries the thumbs; <c>null</c> where it gave none.</param>
public sealed record DeliveredAnswer(Answer? Answer, string? MessageId)
{
    /// <summary>The person stopped the answer: nothing was delivered.</summary>
    public static DeliveredAnswer Stopped { get; } = new(null, null);
}

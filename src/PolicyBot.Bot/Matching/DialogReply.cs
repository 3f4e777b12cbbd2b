using PolicyBot.Answers.Model;
using PolicyBot.Bot.Matching.Cards;
using PolicyBot.Bot.Memory;

namespace PolicyBot.Bot.Matching;

/// <summary>What the dialog makes of a message.</summary>
/// <param name="Answer">The reply; <c>null</c> where the message is a question for the documents.</param>
/// <param name="Suggestions">What could be said next.</param>
public sealed record DialogReply(Answer? Answer, IReadOnlyList<string> Suggestions)
{
    /// <summary>The places that the reply is about in particular; <c>null</c> where it is about no measure in particular.</summary>
    public IReadOnlyList<CitedPlace>? Cited { get; init; }

    /// <summary>The card that goes with the answer; <c>null</c> where there is none, or the channel shows none.</summary>
    public CompanyCard? Card { get; init; }

    /// <summary>Why a pressed button did nothing; <c>null</c> where it did something, or none was pressed.</summary>
    internal CardRefusal? Refusal { get; init; }

    /// <summary>What was noted of the company beside a question for the documents; <c>null</c> where nothing was.</summary>
    public string? Note { get; init; }

    /// <summary>The question that is still open; <c>null</c> where none is.</summary>
    public string? StillOpen { get; init; }
}

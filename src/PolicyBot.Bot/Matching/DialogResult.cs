using PolicyBot.Bot.Matching.State;
using PolicyBot.Eligibility.Matching;

namespace PolicyBot.Bot.Matching;

/// <summary>A reply and what is kept for the next turn.</summary>
/// <param name="Reply">The reply; <c>null</c> where the message is a question for the documents and nothing else.</param>
/// <param name="Memory">What is kept; <c>null</c> where nothing changed.</param>
internal sealed record DialogResult(DialogReply? Reply, CompanyMemory? Memory)
{
    /// <summary>The match that the reply tells of.</summary>
    public MatchReport? Report { get; init; }

    /// <summary>Whether a card with the three lists goes with it.</summary>
    public bool ShowsMatch { get; init; }

    /// <summary>Whether a card with the profile goes with it.</summary>
    public bool ShowsProfile { get; init; }
}

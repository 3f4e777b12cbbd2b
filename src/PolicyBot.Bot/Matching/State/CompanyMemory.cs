using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.State;

/// <summary>What is kept of one person's company.</summary>
/// <param name="Facts">What is known of it.</param>
/// <param name="Asked">The name of the fact that was asked for last; <c>null</c> where nothing is asked.</param>
/// <param name="Focus">The ids of the measures that the last reply was about in particular.</param>
/// <param name="Stamp">New with each change of the facts, so that a card tells whether it is the latest one.</param>
public sealed record CompanyMemory(IReadOnlyList<StoredFact> Facts, string? Asked, IReadOnlyList<string> Focus, string Stamp)
{
    /// <summary>Nothing is known.</summary>
    public static CompanyMemory Empty { get; } = new([], null, [], "");

    /// <summary>The profile; facts that the vocabulary no longer has are left out.</summary>
    /// <param name="vocabulary">What can be known of a company.</param>
    internal CompanyProfile Profile(FactVocabulary vocabulary) => new(Facts.Select(fact => fact.In(vocabulary)).OfType<KnownFact>());

    /// <summary>The memory with another profile.</summary>
    internal CompanyMemory With(CompanyProfile profile) => this with { Facts = [.. profile.Facts.Select(StoredFact.Of)], Stamp = Guid.NewGuid().ToString("N") };
}

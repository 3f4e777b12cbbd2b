using PolicyBot.Documents.Text;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.Intents;

/// <summary>Adds what is proposed beside what rules read of a message. Rules come first: nothing is proposed of a fact that they read.</summary>
internal static class ProposedReading
{
    /// <summary>The reading with the proposals; as it is where the message tells nothing of the company, or nothing is proposed.</summary>
    /// <param name="reading">What rules read.</param>
    /// <param name="message">What was written.</param>
    /// <param name="vocabulary">What can be known of a company.</param>
    /// <param name="proposals">Proposes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<Reading> AddAsync(
        Reading reading, string message, FactVocabulary vocabulary, IFactProposals proposals, CancellationToken cancellationToken)
    {
        if (!TellsOfTheCompany(reading, message))
            return reading;
        var read = reading.Facts.Select(fact => fact.Fact).ToHashSet();
        var proposed = (await proposals.ProposeAsync(message, vocabulary, cancellationToken)).Where(fact => !read.Contains(fact.Fact)).ToList();
        return proposed.Count == 0 ? reading : reading with
        {
            Intent = reading.Intent == Intent.Question ? Intent.Tell : reading.Intent,
            Facts = [.. reading.Facts, .. proposed],
            Proposed = [.. proposed.Select(fact => fact.Fact)],
        };
    }

    // "I don't know" tells nothing that could be read otherwise; of a question only what its asker states in the first person does.
    private static bool TellsOfTheCompany(Reading reading, string message) => reading.Intent switch
    {
        Intent.Tell or Intent.Correct => reading.Facts.Any(fact => fact.Value is not null),
        Intent.Match or Intent.Eligible => true,
        Intent.Question => SimplifiedChinese.Of(message) is var text && Clauses.IsFirstPerson(text) && Clauses.Of(text).All(clause => clause.Kind == ClauseKind.Statement),
        _ => false,
    };
}

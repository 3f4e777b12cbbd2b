using System.Text.Json;
using PolicyBot.Documents;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Eligibility.Facts;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Eligibility;

/// <summary>Matches companies, in words or as profiles, with the measures of one catalogue.</summary>
/// <param name="catalogue">The measures.</param>
/// <param name="time">The clock.</param>
public sealed class CompanyMatching(MeasureCatalogue catalogue, TimeProvider time)
{
    private readonly Matcher _matcher = new(catalogue);
    private readonly FactReader _facts = new(catalogue.Vocabulary);

    /// <summary>Matches a company in words.</summary>
    /// <param name="text">What it says of itself, in English or Chinese.</param>
    /// <param name="asOf">The day that dates are compared with; <c>null</c> for today.</param>
    /// <exception cref="InvalidInputException">The text is too long.</exception>
    public MatchResult Match(string text, DateOnly? asOf) =>
        Match(new CompanyProfile(_facts.Read(text)), asOf, LanguageDetector.Detect(text));

    /// <summary>Matches a profile.</summary>
    /// <param name="profile">The profile as JSON.</param>
    /// <param name="where">What the JSON is, for messages.</param>
    /// <param name="asOf">The day that dates are compared with; <c>null</c> for today.</param>
    /// <exception cref="InvalidInputException">The profile is wrong; the message names the field.</exception>
    public MatchResult Match(JsonElement profile, string where, DateOnly? asOf) =>
        Match(new ProfileReader(catalogue.Vocabulary).Read(profile, where), asOf, Language.English);

    private MatchResult Match(CompanyProfile profile, DateOnly? asOf, Language language) =>
        MatchResult.Of(_matcher.Match(profile, asOf ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime), language));
}

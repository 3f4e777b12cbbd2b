using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.Replies;

/// <summary>Writes what is known of a company.</summary>
/// <param name="vocabulary">What can be known.</param>
/// <param name="language">The reader's language.</param>
internal sealed class ProfileLines(FactVocabulary vocabulary, Language language)
{
    private readonly MatchWords _words = MatchWords.In(language);
    private readonly ValueText _values = new(vocabulary, language);
    private readonly string _colon = language == Language.English ? ": " : "：";

    /// <summary>A value; that the company does not know it, where it has none.</summary>
    public string Value(KnownFact known) => known.Value is { } value ? _values.Of(value, known.Fact) : _words.Unknown;

    /// <summary>A fact, such as <c>employees: 80</c>.</summary>
    public string Fact(KnownFact known) => $"{known.Fact.Label.In(language)}{_colon}{Value(known)}";

    /// <summary>Facts in one line.</summary>
    public string Facts(IEnumerable<KnownFact> facts) => string.Join(language == Language.English ? "; " : "；", facts.Select(Fact).Distinct());

    /// <summary>Where a fact comes from.</summary>
    public string Source(KnownFact known) => known.Source switch
    {
        FactSource.Computed => _words.WorkedOut,
        _ when known.Quote is { Length: > 0 } quote => MatchWords.Format(_words.From, quote),
        _ => _words.Confirmed,
    };

    /// <summary>What was said differently of a fact.</summary>
    public string Contradiction(Contradiction contradiction) => MatchWords.Format(
        _words.Contradiction, contradiction.Fact.Label.In(language),
        string.Join(language == Language.English ? "; " : "；", contradiction.Values.Select(known => known.Quote is { } quote ? $"“{quote}”" : Value(known)).Distinct()));
}

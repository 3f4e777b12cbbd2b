using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Matching.Replies;
using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Bot.Teams;
using PolicyBot.Bot.Wording;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>Makes the cards of one turn, each as much as the channel takes; what is left out is one click away.</summary>
/// <param name="place">Where they are shown.</param>
/// <param name="vocabulary">What can be known of a company.</param>
/// <param name="origin">Finds where a document comes from.</param>
/// <param name="language">The reader's language.</param>
internal sealed class CompanyCards(CardPlace place, FactVocabulary vocabulary, Func<string, DocumentOrigin> origin, Language language)
{
    // Measures in each of the three lists, measures on a page of one list, facts on a page of the profile.
    private static readonly int[] InLists = [5, 4, 3, 2, 1], OnPage = [20, 15, 10, 7, 5, 3, 2, 1], OfProfile = [60, 30, 20, 15, 10, 7, 5, 3, 2, 1];

    private readonly MatchWords _words = MatchWords.In(language);

    /// <summary>The three lists and the next question.</summary>
    /// <param name="report">The match.</param>
    /// <param name="stamp">Which state of the company it is of.</param>
    /// <param name="lead">What to say first.</param>
    /// <param name="before">The match before, where it is told what changed; else <c>null</c>.</param>
    public CompanyCard Results(MatchReport report, string stamp, IReadOnlyList<string> lead, MatchReport? before) => Fitting(InLists, stamp, most =>
        new Draft(
            (body, buttons) => new ResultsCard(vocabulary, report, body, buttons, most).Write(lead, before),
            MatchTotals.Of(report), CardVerbs.Results, null));

    /// <summary>A page of one list.</summary>
    /// <param name="report">The match.</param>
    /// <param name="stamp">Which state of the company it is of.</param>
    /// <param name="list">The list.</param>
    /// <param name="from">How many of its measures come before the page.</param>
    public CompanyCard Page(MatchReport report, string stamp, MeasureList list, int from) => Fitting(OnPage, stamp, most =>
        new Draft(
            (body, buttons) => new ListCard(report, list, body, buttons).Write(from, most),
            list.Heading, CardVerbs.List, ListCard.Carried(list.Verdict, from)));

    /// <summary>What is known of the company, to be corrected.</summary>
    /// <param name="report">The match.</param>
    /// <param name="stamp">Which state of the company it is of.</param>
    /// <param name="from">How many of its facts come before the page.</param>
    public CompanyCard Profile(MatchReport report, string stamp, int from) => Fitting(OfProfile, stamp, most =>
        new Draft(
            (body, buttons) => new ProfileCard(vocabulary, report, body, buttons).Write(from, most),
            _words.ProfileHeading, CardVerbs.Profile, new JObject { ["from"] = from }));

    /// <summary>A sentence in the place of a card.</summary>
    /// <param name="sentence">The sentence.</param>
    public CompanyCard Sentence(string sentence) => Made("", new Draft((body, _) => { body.Line(sentence); return []; }, sentence, null, null));

    private CompanyCard Fitting(IReadOnlyList<int> sizes, string stamp, Func<int, Draft> draft)
    {
        foreach (var size in sizes)
        {
            var card = Made(stamp, draft(size));
            if (!place.IsTeams || size == sizes[^1] || MessageSize.FitsCard(card.Content.ToString(Formatting.None)))
                return card;
        }

        throw new ArgumentException("There must be a size to try.", nameof(sizes));
    }

    private CompanyCard Made(string stamp, Draft draft)
    {
        var text = new CitedText(origin);
        var body = new CardBody(text, place, _words.Source);
        var buttons = new CardButtons(place, stamp);
        var actions = draft.Write(body, buttons);
        var content = new JObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = Locales.Of(language),
            ["speak"] = draft.Summary,
            ["fallbackText"] = draft.Summary,
            ["body"] = body.Elements,
        };
        if (actions.Count > 0)
            content["actions"] = new JArray(actions);
        if (place.IsTeams && draft.RefreshVerb is { } verb)
        {
            content["refresh"] = buttons.Refresh(verb, draft.Carried);
            content["msteams"] = new JObject { ["width"] = "Full" };
        }

        return new CompanyCard(content, text.Build("", language));
    }

    // What a card is made of: its body, which gives the buttons below it, what it says in short, and what shows it anew.
    private sealed record Draft(Func<CardBody, CardButtons, IReadOnlyList<JObject>> Write, string Summary, string? RefreshVerb, JObject? Carried);
}

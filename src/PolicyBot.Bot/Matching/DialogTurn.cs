using PolicyBot.Bot.Matching.Cards;
using PolicyBot.Bot.Matching.Intents;
using PolicyBot.Bot.Matching.Replies;
using PolicyBot.Bot.Matching.State;
using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Bot.Memory;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching;

/// <summary>One turn of the dialog: what is known in it and the replies that can be made of it.</summary>
/// <param name="inForce">The measures.</param>
/// <param name="memory">What is kept of the company.</param>
/// <param name="today">The day that dates are compared with.</param>
/// <param name="language">The language of the reply.</param>
/// <param name="message">What was said; empty where a card's button was pressed.</param>
/// <param name="place">Where the reply is shown.</param>
internal sealed class DialogTurn(MeasuresInForce inForce, CompanyMemory memory, DateOnly today, Language language, string message, CardPlace place)
{
    private readonly Matcher _matcher = new(inForce.Catalogue);
    private MatchReport? _report;

    public CompanyMemory Memory => memory;

    public Language Language => language;

    public FactVocabulary Vocabulary => inForce.Catalogue.Vocabulary;

    public MatchWords Words { get; } = MatchWords.In(language);

    public CompanyProfile Profile { get; } = memory.Profile(inForce.Catalogue.Vocabulary);

    /// <summary>The fact that was asked for last.</summary>
    public FactDefinition? Asked { get; } = memory.Asked is { } name ? inForce.Catalogue.Vocabulary.Find(name) : null;

    /// <summary>How all measures fit the company as it is known.</summary>
    public MatchReport Match() => _report ??= Match(Profile);

    /// <summary>How all measures fit a profile.</summary>
    public MatchReport Match(CompanyProfile profile) => _matcher.Match(profile, today, language);

    /// <summary>The measures that words mean: those named, those just talked of, or those that the last reply was about.</summary>
    public IReadOnlyList<MatchedMeasure> Meant(MatchReport report, string about, IReadOnlyList<CitedPlace> cited)
    {
        if (!MeasureReference.Points(about))
            return MeasureReference.Named(about, report.Measures);
        var talkedOf = MeasureReference.TalkedOf(about, cited, report.Measures);
        return talkedOf.Count > 0 ? talkedOf : [.. report.Measures.Where(measure => memory.Focus.Contains(measure.Measure.Id))];
    }

    /// <summary>A sentence of the dialog's own.</summary>
    public DialogReply Say(string sentence)
    {
        var text = new CitedText(inForce.Origin);
        text.Line(sentence);
        return new DialogReply(text.Build(message, language), []);
    }

    /// <summary>A sentence of the dialog's own that takes the place of the card whose button was pressed.</summary>
    public DialogReply SayInstead(string sentence) => place is { ShowsCards: true, IsUpdate: true }
        ? Say(sentence) with { Card = new CompanyCards(place, Vocabulary, inForce.Origin, language).Sentence(sentence) } : Say(sentence);

    /// <summary>A reply about a match.</summary>
    public DialogReply Write(MatchReport report, Action<MatchText> write)
    {
        var text = new CitedText(inForce.Origin);
        write(new MatchText(Vocabulary, report, text));
        return new DialogReply(text.Build(message, language), []);
    }

    /// <summary>The reply after the profile changed, with the next question.</summary>
    /// <param name="profile">The new profile.</param>
    /// <param name="facts">What was said.</param>
    /// <param name="whole">Whether to give the three lists, not only what changed.</param>
    /// <param name="said">A sentence to begin with.</param>
    public DialogResult Updated(CompanyProfile profile, IReadOnlyList<KnownFact> facts, bool whole, string? said = null)
    {
        var report = Match(profile);
        var isNew = memory.Facts.Count == 0;
        var understood = facts.Count > 0
            ? MatchWords.Format(isNew ? Words.Understood : Words.Noted, new ProfileLines(Vocabulary, language).Facts(facts))
            : isNew ? Words.NotFound : null;
        string[] lead = [.. new[] { said, understood }.OfType<string>()];
        var changed = memory.With(profile) with { Asked = report.NextQuestion?.Fact, Focus = [] };
        var reply = Write(report, text =>
        {
            text.Sentences(lead);
            if (whole)
                text.Lists();
            else
                text.Changes(Match());
            text.Question();
        });
        return new DialogResult(
            WithCard(
                reply with { Suggestions = NextStep.Answers(report, Vocabulary) }, [.. lead, MatchTotals.Of(report)],
                cards => cards.Results(report, changed.Stamp, place is { IsTeams: true, IsUpdate: false } ? [] : lead, whole ? null : Match())),
            changed);
    }

    /// <summary>The three lists as they are, with the question that is open.</summary>
    public DialogReply ResultsReply()
    {
        var reply = Write(Match(), text =>
        {
            text.Lists();
            text.Question();
        });
        return WithCard(
            reply with { Suggestions = NextStep.Answers(Match(), Vocabulary) }, [MatchTotals.Of(Match())],
            cards => cards.Results(Match(), memory.Stamp, [], null));
    }

    /// <summary>One list from one of its measures on.</summary>
    public DialogReply ListReply(MeasureList list, int from) =>
        WithCard(Write(Match(), text => text.Whole(list, from)), [list.Heading], cards => cards.Page(Match(), memory.Stamp, list, from));

    /// <summary>The verdicts on particular measures with their reasons.</summary>
    public DialogResult Traced(MatchReport report, IReadOnlyList<MatchedMeasure> measures, CompanyMemory kept)
    {
        var reply = Write(report, text => text.Traces(measures)) with
        {
            Cited = [.. measures.Select(measure => measure.Measure.Quotation).Select(quotation => new CitedPlace(quotation.DocumentId, quotation.Span.Start, quotation.Span.End))],
        };
        return new DialogResult(reply, kept with { Focus = [.. measures.Select(measure => measure.Measure.Id)] });
    }

    /// <summary>What would have to change for measures that do not fit.</summary>
    public DialogResult NearMisses(MatchReport report, IReadOnlyList<MatchedMeasure> measures) =>
        new(Write(report, text => text.NearMisses(measures)), null);

    /// <summary>What is known of the company, each fact with where it comes from.</summary>
    /// <param name="from">How many facts come before the first one on the card.</param>
    public DialogReply ProfileReply(int from = 0)
    {
        var lines = new ProfileLines(Vocabulary, language);
        var text = new CitedText(inForce.Origin);
        text.Line(Words.ProfileHeading);
        foreach (var known in Match().Profile.Facts.OrderBy(known => known.Fact.Order))
            text.Item($"{lines.Fact(known)} ({lines.Source(known)})");
        foreach (var contradiction in Profile.Contradictions)
            text.Line(lines.Contradiction(contradiction));
        text.Line(Words.ProfileHint);
        return WithCard(
            new DialogReply(text.Build(message, language), []), [Words.ProfileHeading], cards => cards.Profile(Match(), memory.Stamp, from));
    }

    // In Teams the card tells all, and words above it are few: Teams shows both, and takes no buttons beside a card.
    private DialogReply WithCard(DialogReply reply, IReadOnlyList<string> inShort, Func<CompanyCards, CompanyCard> make)
    {
        if (!place.ShowsCards)
            return reply;
        var card = make(new CompanyCards(place, Vocabulary, inForce.Origin, language));
        if (!place.IsTeams)
            return reply with { Card = card };
        var text = new CitedText(inForce.Origin);
        foreach (var sentence in inShort)
            text.Line(sentence);
        return reply with { Card = card, Answer = text.Build(message, language), Suggestions = [] };
    }
}

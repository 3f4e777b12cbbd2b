using Microsoft.Extensions.Logging;
using PolicyBot.Bot.Matching.Cards;
using PolicyBot.Bot.Matching.Intents;
using PolicyBot.Bot.Matching.Replies;
using PolicyBot.Bot.Matching.State;
using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Bot.Memory;
using PolicyBot.Bot.Replies;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Facts;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching;

/// <summary>The dialog about a person's company: hears what it is, tells which measures fit, and asks for what decides most.</summary>
/// <param name="measures">The measures in force.</param>
/// <param name="memories">Keep what is known of the company.</param>
/// <param name="links">Where readers reach the sources.</param>
/// <param name="time">Tells the day.</param>
/// <param name="logger">Told of buttons that are refused; never what was filled in.</param>
/// <param name="proposals">Proposes facts that rules do not read; <c>null</c> where nothing can.</param>
public sealed class CompanyDialog(
    IMeasures measures, CompanyMemories memories, SourceLinks links, TimeProvider time, ILogger<CompanyDialog> logger, IFactProposals? proposals = null)
{
    // A bare "why not?" is answered for the nearest.
    private const int MostTraces = 3;

    private (FactVocabulary Vocabulary, IntentReader Reader)? _reader;

    /// <summary>What the dialog makes of a message; <c>null</c> where it is a question for the documents and nothing else.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="message">What was written.</param>
    /// <param name="language">The language of the reply.</param>
    /// <param name="cited">The places that the last answer cited.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<DialogReply?> ReplyAsync(
        ITurnContext turnContext, string message, Language language, IReadOnlyList<CitedPlace> cited, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(message);
        if (message.Length > FactReader.LongestText || await measures.CurrentAsync(cancellationToken) is not { } inForce)
            return null;
        var memory = await memories.ReadAsync(turnContext, cancellationToken);
        var turn = new DialogTurn(inForce, memory, Today, language, message, CardPlace.Of(turnContext, links));
        var isKnown = memory.Facts.Count > 0 || memory.Asked is not null;
        var reading = ReaderFor(turn.Vocabulary).Read(message, isKnown, turn.Asked);
        if (reading.Intent == Intent.Forget)
        {
            await memories.ForgetAsync(turnContext, cancellationToken);
            return turn.Say(turn.Words.Forgotten);
        }

        if (proposals is not null)
            reading = await ProposedReading.AddAsync(reading, message, turn.Vocabulary, proposals, cancellationToken);
        var result = Reply(turn, reading, cited);
        if (result.Memory is { } changed && changed != memory)
            await memories.WriteAsync(turnContext, changed, cancellationToken);
        return result.Reply;
    }

    /// <summary>Does what a pressed button of a card asks for; what is wrong about it is refused in words.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="click">The button.</param>
    /// <param name="language">The language of the reply.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    internal async Task<DialogReply> ClickedAsync(ITurnContext turnContext, CardClick click, Language language, CancellationToken cancellationToken)
    {
        if (await measures.CurrentAsync(cancellationToken) is not { } inForce)
            return WithoutMeasures(language);
        var place = CardPlace.Of(turnContext, links);
        var memory = await memories.ReadAsync(turnContext, cancellationToken);
        var turn = new DialogTurn(inForce, memory, Today, language, "", place);
        var refusal = ClickedCard.Refusal(turn, place, click);
        if (refusal is null && click.Verb == CardVerbs.Forget)
        {
            await memories.ForgetAsync(turnContext, cancellationToken);
            return turn.SayInstead(turn.Words.Forgotten);
        }

        var result = refusal is { } refused ? ClickedCard.Refused(turn, refused) : ClickedCard.Reply(turn, click);
        if (result.Reply!.Refusal is { } why)
            logger.LogWarning("A button of a card was refused: {Reason}", why);
        if (result.Memory is { } changed)
            await memories.WriteAsync(turnContext, changed, cancellationToken);
        return result.Reply;
    }

    /// <summary>Deletes what is known of the person's company.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the deleting.</param>
    public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken) => memories.ForgetAsync(turnContext, cancellationToken);

    private static DialogReply WithoutMeasures(Language language)
    {
        var text = new CitedText(_ => new DocumentOrigin("", null));
        text.Line(MatchWords.In(language).CardOutdated);
        return new DialogReply(text.Build("", language), []) { Refusal = CardRefusal.Outdated };
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private static DialogResult Reply(DialogTurn turn, Reading reading, IReadOnlyList<CitedPlace> cited) => reading.Intent switch
    {
        Intent.Match or Intent.Tell or Intent.Correct => Told(turn, reading),
        Intent.Eligible => Eligible(turn, reading, cited),
        Intent.WhyNot => WhyNot(turn, reading.About, cited),
        Intent.WhatWouldHelp => WhatWouldHelp(turn, reading.About, cited),
        Intent.ShowAll => ShowAll(turn, reading.About),
        Intent.ShowProfile => Profile(turn),
        Intent.Remove => Removed(turn, reading.Removed),
        _ => Question(turn, reading),
    };

    private static DialogResult Told(DialogTurn turn, Reading reading)
    {
        var isNew = turn.Memory.Facts.Count == 0;
        if (isNew && reading.Facts.Count == 0)
        {
            var first = turn.Match();
            return new DialogResult(
                turn.Say(turn.Words.TellMe) with { Suggestions = [] }, turn.Memory with { Asked = first.NextQuestion?.Fact });
        }

        var profile = ProfileChange.Apply(turn.Profile, reading, turn.Asked, reading.Intent == Intent.Correct);
        return turn.Updated(profile, reading.Facts, isNew || reading.Intent == Intent.Match);
    }

    private static DialogResult Eligible(DialogTurn turn, Reading reading, IReadOnlyList<CitedPlace> cited)
    {
        var profile = ProfileChange.Apply(turn.Profile, reading, turn.Asked, corrects: false);
        var report = turn.Match(profile);
        var meant = turn.Meant(report, reading.About, cited);
        if (meant.Count == 0)
            return reading.About.Length == 0 && profile.Facts.Count > 0 ? turn.Updated(profile, reading.Facts, whole: true) : Question(turn, reading);
        var memory = reading.Facts.Count > 0 ? turn.Memory.With(profile) : turn.Memory;
        return turn.Traced(report, meant, memory);
    }

    private static DialogResult WhyNot(DialogTurn turn, string about, IReadOnlyList<CitedPlace> cited)
    {
        var report = turn.Match();
        var meant = turn.Meant(report, about, cited);
        if (meant.Count == 0 && MeasureReference.Points(about))
            meant = [.. MeasureList.Of(report)[1].Measures.Take(MostTraces)];
        return meant.Count == 0 ? new DialogResult(null, null) : turn.Traced(report, meant, turn.Memory);
    }

    private static DialogResult WhatWouldHelp(DialogTurn turn, string about, IReadOnlyList<CitedPlace> cited)
    {
        var report = turn.Match();
        if (about.Length > 0)
        {
            var meant = turn.Meant(report, about, cited);
            if (meant.Count == 0)
                return MeasureReference.Points(about) ? All() : new DialogResult(null, null);
            return meant.All(measure => measure.NearMiss is null) ? turn.Traced(report, meant, turn.Memory) : turn.NearMisses(report, meant);
        }

        return All();

        DialogResult All() => turn.NearMisses(report, MeasureList.Of(report)[1].Measures);
    }

    private static DialogResult ShowAll(DialogTurn turn, string which)
    {
        if (ListWanted.Read(which) is not { } verdicts)
            return new DialogResult(null, null);
        var report = turn.Match();
        return new DialogResult(
            turn.Write(report, text =>
            {
                foreach (var list in MeasureList.Of(report).Where(list => verdicts.Contains(list.Verdict)))
                    text.Whole(list);
            }),
            null);
    }

    private static DialogResult Profile(DialogTurn turn) => new(turn.Profile.Facts.Count == 0 ? turn.Say(turn.Words.ProfileEmpty) : turn.ProfileReply(), null);

    private static DialogResult Removed(DialogTurn turn, IReadOnlyList<FactDefinition> removed)
    {
        FactDefinition[] known = [.. removed.Where(fact => turn.Profile.Facts.Any(one => one.Fact == fact))];
        var labels = string.Join(turn.Language == Language.English ? ", " : "、", (known.Length > 0 ? known : removed).Select(fact => fact.Label.In(turn.Language)));
        return known.Length == 0
            ? new DialogResult(turn.Say(MatchWords.Format(turn.Words.NothingToRemove, labels)), null)
            : turn.Updated(known.Aggregate(turn.Profile, (profile, fact) => profile.Without(fact)), [], whole: false, MatchWords.Format(turn.Words.Removed, labels));
    }

    // What a question for the documents says of the company beside is noted where the company is known already.
    private static DialogResult Question(DialogTurn turn, Reading reading)
    {
        KnownFact[] facts = [.. reading.Facts.Where(fact => fact.Value is not null)];
        var stillOpen = turn.Asked is null ? null : turn.Match().NextQuestion?.Text is { } question ? MatchWords.Format(turn.Words.StillOpen, question) : null;
        if (facts.Length == 0 || turn.Memory.Facts.Count == 0)
            return new DialogResult(new DialogReply(null, []) { StillOpen = stillOpen }, null);
        var memory = turn.Memory.With(ProfileChange.Apply(turn.Profile, facts, null, corrects: false));
        var note = MatchWords.Format(turn.Words.Noted, new ProfileLines(turn.Vocabulary, turn.Language).Facts(facts));
        return new DialogResult(new DialogReply(null, []) { Note = note, StillOpen = stillOpen }, memory);
    }

    // The sheets change seldom: the names of a vocabulary are gathered once.
    private IntentReader ReaderFor(FactVocabulary vocabulary)
    {
        if (_reader is not { } known || known.Vocabulary != vocabulary)
            _reader = known = (vocabulary, new IntentReader(vocabulary));
        return known.Reader;
    }
}

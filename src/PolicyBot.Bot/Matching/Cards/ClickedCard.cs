using PolicyBot.Bot.Matching.Replies;
using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>Does what a pressed button of a card asks for. Nothing in it is trusted: it is done whole, or refused whole.</summary>
internal static class ClickedCard
{
    /// <summary>Why the click is refused whatever it asks for; <c>null</c> where it is not.</summary>
    public static CardRefusal? Refusal(DialogTurn turn, CardPlace place, CardClick click) =>
        click.Verb is not (CardVerbs.Answer or CardVerbs.List or CardVerbs.Results or CardVerbs.Profile or CardVerbs.Save or CardVerbs.Forget)
        || click.Owner is null || click.Stamp is null ? CardRefusal.Unreadable
        : click.Owner != place.Owner ? CardRefusal.OfAnother
        : CardVerbs.Changes(click.Verb) && click.Stamp != turn.Memory.Stamp ? CardRefusal.Outdated
        : null;

    /// <summary>The reply to a click that is not refused yet.</summary>
    public static DialogResult Reply(DialogTurn turn, CardClick click) => click.Verb switch
    {
        CardVerbs.Answer => Answered(turn, click),
        CardVerbs.Save => Saved(turn, click),
        _ when turn.Memory.Facts.Count == 0 => new DialogResult(turn.SayInstead(turn.Words.ProfileEmpty), null),
        CardVerbs.List => ListCard.VerdictOf(click) is { } verdict
            ? new DialogResult(turn.ListReply(MeasureList.Of(turn.Match()).First(list => list.Verdict == verdict), click.From), null)
            : Refused(turn, CardRefusal.Unreadable),
        CardVerbs.Profile => new DialogResult(turn.ProfileReply(click.From), null),
        _ => new DialogResult(turn.ResultsReply(), null),
    };

    /// <summary>The reply that refuses a click, in words.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="fact">The fact that a value was filled in for.</param>
    public static DialogResult Refused(DialogTurn turn, CardRefusal refusal, FactDefinition? fact = null) => new(
        turn.Say(refusal switch
        {
            CardRefusal.Outdated => turn.Words.CardOutdated,
            CardRefusal.OfAnother => turn.Words.CardOfAnother,
            CardRefusal.WrongValue => MatchWords.Format(turn.Words.CardWrongValue, fact?.Label.In(turn.Language) ?? ""),
            _ => turn.Words.CardUnreadable,
        }) with { Refusal = refusal }, null);

    private static DialogResult Answered(DialogTurn turn, CardClick click)
    {
        if (turn.Asked is not { } asked || click.Text("fact") != asked.Name || click.Inputs.Keys.Any(name => name != ResultsCard.AnswerInput))
            return Refused(turn, CardRefusal.Unreadable);
        var input = new FactInput(turn.Vocabulary, turn.Language);
        var isUnknown = click.Button["unknown"] is { Type: Newtonsoft.Json.Linq.JTokenType.Boolean } unknown && (bool)unknown;
        FactValue? value = null;
        if (!isUnknown)
        {
            value = click.Text("words") is { } words ? input.Words(asked, words)
                : (click.Button["value"] ?? click.Inputs.GetValueOrDefault(ResultsCard.AnswerInput)) is { } sent ? input.Read(asked, sent) : null;
            if (value is null)
                return Refused(turn, CardRefusal.WrongValue, asked);
        }

        KnownFact[] facts = [new(asked, value, FactSource.Confirmed, null)];
        return turn.Updated(ProfileChange.Apply(turn.Profile, facts, asked, corrects: false), facts, whole: false);
    }

    private static DialogResult Saved(DialogTurn turn, CardClick click)
    {
        var input = new FactInput(turn.Vocabulary, turn.Language);
        var (corrected, removed) = (new List<KnownFact>(), new List<FactDefinition>());
        foreach (var (name, sent) in click.Inputs)
        {
            var isRemoval = ProfileCard.RemovalOf(name) is not null;
            if ((ProfileCard.ValueOf(name) ?? ProfileCard.RemovalOf(name)) is not { } factName || turn.Vocabulary.Find(factName) is not { } fact
                || turn.Profile.Facts.All(known => known.Fact != fact))
                return Refused(turn, CardRefusal.Unreadable);
            if (isRemoval)
            {
                if (IsTrue(sent))
                    removed.Add(fact);
            }
            else if (input.IsChanged(fact, turn.Profile[fact], sent))
            {
                if (input.Read(fact, sent) is not { } value)
                    return Refused(turn, CardRefusal.WrongValue, fact);
                corrected.Add(new KnownFact(fact, value, FactSource.Confirmed, null));
            }
        }

        corrected.RemoveAll(known => removed.Contains(known.Fact));
        if (corrected.Count == 0 && removed.Count == 0)
            return new DialogResult(turn.Say(turn.Words.NothingFilledIn), null);
        var profile = removed.Aggregate(turn.Profile.ReplacedBy(corrected), (known, fact) => known.Without(fact));
        var labels = string.Join(turn.Language == Language.English ? ", " : "、", removed.Select(fact => fact.Label.In(turn.Language)));
        return turn.Updated(profile, corrected, whole: false, removed.Count == 0 ? null : MatchWords.Format(turn.Words.Removed, labels));
    }

    // Teams sends "true", Web Chat too; others may send the value itself.
    private static bool IsTrue(Newtonsoft.Json.Linq.JToken sent) => (sent as Newtonsoft.Json.Linq.JValue)?.Value is true or "true";
}

using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Matching.Replies;
using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>Writes the card with the three lists and the next question.</summary>
/// <param name="vocabulary">What can be known of a company.</param>
/// <param name="report">The match.</param>
/// <param name="body">Where to write.</param>
/// <param name="buttons">Makes its buttons.</param>
/// <param name="most">How many measures of each list it shows.</param>
internal sealed class ResultsCard(FactVocabulary vocabulary, MatchReport report, CardBody body, CardButtons buttons, int most)
{
    /// <summary>The id of the input in which the question is answered.</summary>
    public const string AnswerInput = "answer";

    // A choice among more is shorter as a list that opens.
    private const int MostButtons = 5;

    private readonly MatchWords _words = MatchWords.In(report.Language);
    private readonly MeasureLines _lines = MeasureLines.Short(report.Language);

    /// <summary>Writes the body.</summary>
    /// <param name="lead">What to say first.</param>
    /// <param name="before">The match before, where it is told what changed; else <c>null</c>.</param>
    /// <returns>The buttons below it.</returns>
    public IReadOnlyList<JObject> Write(IReadOnlyList<string> lead, MatchReport? before)
    {
        foreach (var sentence in lead)
            body.Line(sentence);
        if (before is not null)
            Changes(before);
        foreach (var list in MeasureList.Of(report))
            List(list);
        Question();
        return [buttons.Button(CardVerbs.Profile, _words.CorrectFacts)];
    }

    private void Changes(MatchReport before)
    {
        var changes = VerdictChanges.Between(before, report);
        body.StrongLine(changes.Text(report.Language) is { } sentence ? MatchWords.Format(_words.Changed, sentence) : _words.Unchanged);
        foreach (var (heading, ids) in new[] { (_words.NowFit, changes.NowFit), (_words.NoLongerFit, changes.NoLongerFit), (_words.NowExcluded, changes.NowExcluded) })
        {
            var titles = report.Measures.Where(measure => ids.Contains(measure.Measure.Id)).Select(_lines.Title).ToList();
            if (titles.Count > 0)
                body.SubtleLine(_lines.Labelled(heading, _lines.Joined(titles.Take(most)) + (titles.Count > most ? $" +{titles.Count - most}" : "")));
        }
    }

    private void List(MeasureList list)
    {
        body.Heading(list.Heading);
        foreach (var measure in list.Measures.Take(most))
            body.Item(_lines.Line(measure), _lines.Title(measure), measure.Measure.Id, MeasureLines.Quotations(measure));
        if (list.Measures.Count == 0)
            body.SubtleLine(_words.None);
        if (list.Measures.Count > most)
        {
            body.Add(CardButtons.Row(buttons.Button(
                CardVerbs.List, MatchWords.Format(_words.ShowAll, list.Measures.Count), ListCard.Carried(list.Verdict, 0))));
        }
    }

    private void Question()
    {
        var lines = new ProfileLines(vocabulary, report.Language);
        foreach (var contradiction in report.Profile.Contradictions.Where(contradiction => contradiction.Fact.Name != report.NextQuestion?.Fact))
            body.Line(lines.Contradiction(contradiction));
        body.StrongLine(report.NextQuestion?.Text ?? _words.Complete);
        if (report.NextQuestion is not { } question || vocabulary.Find(question.Fact) is not { } fact)
            return;
        var dontKnow = buttons.Button(CardVerbs.Answer, _words.DontKnow, new JObject { ["fact"] = fact.Name, ["unknown"] = true });
        var answers = Answers(fact);
        if (answers.Count is > 0 and <= MostButtons)
        {
            body.Add(CardButtons.Row([.. answers, dontKnow]));
            return;
        }

        body.Add(new FactInput(vocabulary, report.Language).Of(AnswerInput, fact, null));
        body.Add(CardButtons.Row(
            buttons.Button(CardVerbs.Answer, _words.Answer, new JObject { ["fact"] = fact.Name }, takesInputs: true, style: "positive"), dontKnow));
    }

    private IReadOnlyList<JObject> Answers(FactDefinition fact)
    {
        if (report.Profile.Contradictions.Any(contradiction => contradiction.Fact == fact))
        {
            return [.. NextStep.Answers(report, vocabulary).SkipLast(1)
                .Select(words => buttons.Button(CardVerbs.Answer, words, new JObject { ["fact"] = fact.Name, ["words"] = words }))];
        }

        return fact.Type switch
        {
            FactType.YesNo => [Value(FactInput.Yes, _words.Yes), Value(FactInput.No, _words.No)],
            FactType.Choice => [.. fact.Values.Select(value => Value(value.Name, value.Label.In(report.Language)))],
            _ => [],
        };

        JObject Value(string name, string title) =>
            buttons.Button(CardVerbs.Answer, title, new JObject { ["fact"] = fact.Name, ["value"] = name });
    }
}

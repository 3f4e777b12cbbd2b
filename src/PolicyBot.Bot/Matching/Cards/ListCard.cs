using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Matching.Replies;
using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Eligibility.Matching;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>Writes the card with a page of one list.</summary>
/// <param name="report">The match.</param>
/// <param name="list">The list.</param>
/// <param name="body">Where to write.</param>
/// <param name="buttons">Makes its buttons.</param>
internal sealed class ListCard(MatchReport report, MeasureList list, CardBody body, CardButtons buttons)
{
    private static readonly (Verdict Verdict, string Name)[] Names =
        [(Verdict.Fits, "fits"), (Verdict.DoesNotFit, "misses"), (Verdict.NeedsInformation, "open")];

    private readonly MatchWords _words = MatchWords.In(report.Language);

    /// <summary>What a button that shows a page carries.</summary>
    public static JObject Carried(Verdict verdict, int from) =>
        new() { ["list"] = Names.First(name => name.Verdict == verdict).Name, ["from"] = from };

    /// <summary>The verdict whose list a button names; <c>null</c> where it names none.</summary>
    public static Verdict? VerdictOf(CardClick click) =>
        Names.Where(name => name.Name == click.Text("list")).Select(name => (Verdict?)name.Verdict).FirstOrDefault();

    /// <summary>Writes the body.</summary>
    /// <param name="from">How many measures come before the page.</param>
    /// <param name="most">How many it shows at most.</param>
    /// <returns>The buttons below it.</returns>
    public IReadOnlyList<JObject> Write(int from, int most)
    {
        var lines = MeasureLines.Short(report.Language);
        body.Heading(list.Heading);
        var page = list.Measures.Skip(from).Take(most).ToList();
        foreach (var measure in page)
            body.Item(lines.Line(measure), lines.Title(measure), measure.Measure.Id, MeasureLines.Quotations(measure));
        if (page.Count == 0)
            body.SubtleLine(_words.None);
        var rest = list.Measures.Count - from - page.Count;
        var back = buttons.Button(CardVerbs.Results, _words.ShowResults);
        return rest <= 0 || page.Count == 0 ? [back]
            : [buttons.Button(CardVerbs.List, MatchWords.Format(_words.NextPage, Math.Min(rest, most)), Carried(list.Verdict, from + page.Count)), back];
    }
}

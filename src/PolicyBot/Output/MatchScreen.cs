using PolicyBot.Documents.Text;
using PolicyBot.Eligibility;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Matching;
using Spectre.Console;

namespace PolicyBot.Output;

/// <summary>Prints a match for a person: what fits, what needs information, what does not fit, and the next question.</summary>
/// <param name="console">Where to print.</param>
internal sealed class MatchScreen(IAnsiConsole console)
{
    // What is far from fitting is counted only.
    private const int MostMisses = 10;

    /// <summary>Prints the match.</summary>
    public void Print(MatchResult match)
    {
        var chinese = match.Language != Documents.Model.Language.English;
        foreach (var fact in match.Profile.Facts.Where(fact => fact.Quote is not null))
            console.MarkupLineInterpolated($"[grey]{fact.Label}[/] ← “{fact.Quote}”");
        var (fits, open, misses) = (Of(Verdict.Fits), Of(Verdict.NeedsInformation), Of(Verdict.DoesNotFit));
        Heading("green", chinese ? $"符合（{fits.Count}）" : $"Fits ({fits.Count})");
        foreach (var measure in fits)
        {
            console.MarkupLineInterpolated($"  [bold]{measure.Title}[/]: {measure.Benefit.Text}{(measure.Deadline.Words is { } words ? $" ({words})" : "")}");
            Quote(measure.Citation);
        }

        Heading("yellow", chinese ? $"需补充信息（{open.Count}）" : $"Needs information ({open.Count})");
        foreach (var measure in open)
        {
            var missing = measure.Conditions.Where(condition => condition.Result == ConditionResult.Unknown).Select(condition => condition.Text).ToList();
            console.MarkupLineInterpolated($"  [bold]{measure.Title}[/]: {string.Join("; ", missing.Take(3))}{(missing.Count > 3 ? $" +{missing.Count - 3}" : "")}");
        }

        Heading("red", chinese ? $"不符合（{misses.Count}）" : $"Does not fit ({misses.Count})");
        foreach (var measure in misses.OrderBy(measure => measure.NearMiss?.Count ?? int.MaxValue).Take(MostMisses))
        {
            var failed = measure.Conditions.First(condition => condition.Result == ConditionResult.Unmet || measure.Conditions.All(other => other.Result != ConditionResult.Unmet));
            console.MarkupLineInterpolated($"  [bold]{measure.Title}[/]: {failed.Text} ({failed.Because})");
            Quote(failed.Citation);
        }

        if (match.NextQuestion is { } question)
            console.MarkupLineInterpolated($"\n[bold]{question.Text}[/]");

        List<MeasureOutput> Of(Verdict verdict) => [.. match.Measures.Where(measure => measure.Verdict == verdict)];
    }

    private void Heading(string colour, string text) => console.MarkupLine($"\n[{colour}]{Markup.Escape(text)}[/]");

    private void Quote(CitationOutput citation) =>
        console.Write(new Padder(new Text($"“{DisplayText.Fold(citation.Quote)}”", new Style(Color.Aqua)), new Padding(4, 0, 0, 0)));
}

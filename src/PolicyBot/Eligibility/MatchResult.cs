using PolicyBot.Answers.Finishing;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Eligibility;

/// <summary>A match as the command line and the HTTP API give it.</summary>
/// <param name="AsOf">The day that dates were compared with.</param>
/// <param name="Language">The language of the texts.</param>
/// <param name="Profile">What is known of the company.</param>
/// <param name="Measures">Each measure: first what fits, then what needs information, then the rest.</param>
/// <param name="NextQuestion">What to ask next; <c>null</c> when no answer would decide anything.</param>
/// <param name="Coverage">How much of the documents the sheets cover.</param>
public sealed record MatchResult(
    DateOnly AsOf, Language Language, ProfileOutput Profile, IReadOnlyList<MeasureOutput> Measures, NextQuestion? NextQuestion, Coverage Coverage)
{
    /// <summary>A report in the form of the contract.</summary>
    /// <param name="report">The report.</param>
    public static MatchResult Of(MatchReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new MatchResult(
            report.AsOf, report.Language, ProfileOutput.Of(report.Profile, report.Language),
            [.. report.Measures.Select(measure => MeasureOutput.Of(measure, report.Language))], report.NextQuestion, report.Coverage);
    }
}

/// <summary>A measure with its verdict.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Title">Its title.</param>
/// <param name="DocumentId">The document that grants it.</param>
/// <param name="Verdict">Whether it fits.</param>
/// <param name="Instrument">What kind of thing it is.</param>
/// <param name="Benefit">What the company gets.</param>
/// <param name="Rule">How the conditions go together.</param>
/// <param name="Conditions">Each condition with its result.</param>
/// <param name="Caveats">What would exclude the company, though nothing says that it does.</param>
/// <param name="Citation">Where the document grants it.</param>
/// <param name="Deadline">By when to apply.</param>
/// <param name="Validity">How long the measure holds, in the document's words; <c>null</c> where it does not say.</param>
/// <param name="NextStep">How to apply; <c>null</c> where the document does not say.</param>
/// <param name="Materials">What an application needs.</param>
/// <param name="Stacking">What it goes together with or not; <c>null</c> where the document does not say.</param>
/// <param name="NearMiss">The smallest changes after which it would fit; <c>null</c> unless it does not fit and is near.</param>
public sealed record MeasureOutput(
    string Id, string Title, string DocumentId, Verdict Verdict, string Instrument, BenefitOutput Benefit, string Rule,
    IReadOnlyList<ConditionOutput> Conditions, IReadOnlyList<CaveatOutput> Caveats, CitationOutput Citation, DeadlineStatus Deadline,
    string? Validity, string? NextStep, IReadOnlyList<string> Materials, string? Stacking, IReadOnlyList<ChangeOutput>? NearMiss)
{
    internal static MeasureOutput Of(MatchedMeasure matched, Language language)
    {
        var measure = matched.Measure;
        return new MeasureOutput(
            measure.Id, measure.Title.In(language), measure.Quotation.DocumentId, matched.Verdict, measure.Instrument, BenefitOutput.Of(matched.Benefit),
            matched.Rule,
            [.. matched.Conditions.Select(condition => new ConditionOutput(
                condition.N, condition.Fact.Name, condition.Text, condition.Result, condition.Because, CitationOutput.Of(condition.Quotation)))],
            [.. matched.Caveats.Select(caveat => new CaveatOutput(caveat.Text, CitationOutput.Of(caveat.Quotation)))],
            CitationOutput.Of(measure.Quotation), matched.Deadline, measure.Validity?.Words, measure.NextStep?.Text.In(language),
            [.. measure.Materials.Select(material => material.Text.In(language))], measure.Stacking?.Text.In(language),
            matched.NearMiss is { } changes ? [.. changes.Select(change => new ChangeOutput(change.Fact.Name, change.From, change.To, change.Kind.ToString().ToLowerInvariant()))] : null);
    }
}

/// <summary>A condition with its result.</summary>
/// <param name="N">Its number in the rule, from 1.</param>
/// <param name="Fact">The fact that it asks for.</param>
/// <param name="Text">The condition.</param>
/// <param name="Result">Whether it holds.</param>
/// <param name="Because">Why.</param>
/// <param name="Citation">Where the document says so.</param>
public sealed record ConditionOutput(int N, string Fact, string Text, ConditionResult Result, string Because, CitationOutput Citation);

/// <summary>Something that would exclude the company, though nothing says that it does.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Citation">Where the document says so.</param>
public sealed record CaveatOutput(string Text, CitationOutput Citation);

/// <summary>What would have to change.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="From">What it is.</param>
/// <param name="To">What it would have to be.</param>
/// <param name="Kind"><c>changeable</c>, <c>time</c> or <c>fixed</c>.</param>
public sealed record ChangeOutput(string Fact, string From, string To, string Kind);

/// <summary>A place in a document.</summary>
/// <param name="Quote">The source's own characters.</param>
/// <param name="Start">UTF-16 offset of the first one in the source's text.</param>
/// <param name="End">UTF-16 offset just past the last one.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="DocumentTitle">Its title.</param>
/// <param name="Section">The headings it stands under, from the outermost down.</param>
/// <param name="Url">Where the document is shown with the quote marked.</param>
public sealed record CitationOutput(
    string Quote, int Start, int End, string DocumentId, string DocumentTitle, IReadOnlyList<string> Section, string Url)
{
    internal static CitationOutput Of(Quotation quotation) => new(
        quotation.Quote, quotation.Span.Start, quotation.Span.End, quotation.DocumentId, quotation.DocumentTitle, quotation.Section,
        SourceUrl.Of(quotation.DocumentId, quotation.Span));
}

/// <summary>A benefit as the company gets it.</summary>
/// <param name="Kind">What kind of benefit it is.</param>
/// <param name="Value">Its figure; <c>null</c> for words and where it depends on what is not known.</param>
/// <param name="Min">The least that the figure can be; <c>null</c> where <paramref name="Value"/> is given, and for words.</param>
/// <param name="Max">The most that it can be.</param>
/// <param name="Unit">The figure's unit.</param>
/// <param name="Text">The benefit in words.</param>
/// <param name="Amount">What a rate comes to in yuan; <c>null</c> where its base is not known or there is none.</param>
public sealed record BenefitOutput(BenefitKind Kind, decimal? Value, decimal? Min, decimal? Max, string? Unit, string Text, AmountOutput? Amount)
{
    internal static BenefitOutput Of(WorkedOutBenefit benefit) => new(
        benefit.Kind, benefit.Figure?.Only, benefit.Figure is { Only: null } range ? range.Low : null,
        benefit.Figure is { Only: null } other ? other.High : null, benefit.Unit, benefit.Text,
        benefit.Amount is { } amount ? new AmountOutput(amount.Only, amount.Only is null ? amount.Low : null, amount.Only is null ? amount.High : null, "yuan") : null);
}

/// <summary>What a rate comes to.</summary>
/// <param name="Value">The amount; <c>null</c> where it is a range.</param>
/// <param name="Min">The least that it can be.</param>
/// <param name="Max">The most that it can be.</param>
/// <param name="Unit">The currency.</param>
public sealed record AmountOutput(decimal? Value, decimal? Min, decimal? Max, string Unit);

using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Bot.Replies;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Bot.Matching.Replies;

/// <summary>Writes how one measure fits in one line, with what the line rests on.</summary>
/// <param name="language">The reader's language.</param>
/// <param name="longestQuote">How many characters of a quotation are shown.</param>
internal sealed class MeasureLines(Language language, int longestQuote = int.MaxValue)
{
    // Beside a quotation on a card stands a link to the whole.
    private const int OnCard = 140;

    // Of a measure that depends on much, the rest is told when it is asked for.
    private const int MostMissing = 3;

    private readonly MatchWords _words = MatchWords.In(language);

    /// <summary>Lines for a card.</summary>
    public static MeasureLines Short(Language language) => new(language, OnCard);

    /// <summary>Words after a label.</summary>
    public string Labelled(string label, string words) => $"{label}{(language == Language.English ? ": " : "：")}{words}";

    /// <summary>Names in one line.</summary>
    public string Joined(IEnumerable<string> names) => string.Join(language == Language.English ? ", " : "、", names);

    /// <summary>The measure's title for the reader.</summary>
    public string Title(MatchedMeasure measure) => measure.Measure.Title.In(language);

    /// <summary>What the line rests on.</summary>
    public static IReadOnlyList<Quotation> Quotations(MatchedMeasure measure) => measure.Verdict switch
    {
        Verdict.Fits => [measure.Measure.Benefit.Quotation, .. measure.Measure.Stacking?.Quotation is { } stacking ? [stacking] : Array.Empty<Quotation>()],
        _ => [.. Deciding(measure).Take(1).Select(condition => condition.Quotation).DefaultIfEmpty(measure.Measure.Quotation)],
    };

    /// <summary>The line.</summary>
    public string Line(MatchedMeasure measure) => measure.Verdict switch
    {
        Verdict.Fits => Fits(measure),
        Verdict.DoesNotFit => Deciding(measure).FirstOrDefault() is { } failed
            ? MatchWords.Format(_words.NotMet, Title(measure), ShortText.Of(DisplayText.Fold(failed.Quotation.Quote), longestQuote), failed.Because) : Title(measure),
        _ => MatchWords.Format(_words.Missing, Title(measure), Missing(measure)),
    };

    /// <summary>A condition with its result and the words that make it one.</summary>
    public string Condition(TestedCondition condition) => MatchWords.Format(
        condition.Result switch
        {
            Eligibility.Conditions.ConditionResult.Met => _words.Met,
            Eligibility.Conditions.ConditionResult.Unmet => _words.Unmet,
            _ => _words.Open,
        },
        condition.Text, condition.Because, DisplayText.Fold(condition.Quotation.Quote));

    /// <summary>The conditions that decide the verdict.</summary>
    public static IEnumerable<TestedCondition> Deciding(MatchedMeasure measure) =>
        measure.Deciding.Select(number => measure.Conditions[number - 1]);

    private string Fits(MatchedMeasure measure)
    {
        var separator = language == Language.English ? "; " : "；";
        string?[] parts =
        [
            measure.Benefit.Text,
            measure.Deadline.State switch
            {
                DeadlineState.Closed => _words.Closed,
                DeadlineState.NotOpen => _words.NotOpen,
                _ => null,
            },
            measure.Deadline.Words is { } words ? MatchWords.Format(_words.Deadline, words) : null,
            measure.Measure.Stacking is { } stacking ? MatchWords.Format(_words.Stacking, stacking.Text.In(language)) : null,
        ];
        return Labelled(Title(measure), string.Join(separator, parts.OfType<string>()));
    }

    private string Missing(MatchedMeasure measure)
    {
        var labels = Deciding(measure).Select(condition => condition.Fact.Label.In(language)).Distinct().ToList();
        var shown = Joined(labels.Take(MostMissing));
        return labels.Count > MostMissing ? $"{shown} +{labels.Count - MostMissing}" : shown;
    }
}

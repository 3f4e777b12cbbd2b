using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Statements;

/// <summary>Tells what kind of statement a sentence makes: by its own words first, then by the heading or label it stands under.</summary>
public static class StatementClassifier
{
    /// <summary>The kind of <paramref name="sentence"/>. Where nothing speaks for another kind it is a
    /// <see cref="StatementKind.Rule"/>, which plain fact and background belong to.</summary>
    /// <param name="sentence">One sentence, as it stands in the text or folded.</param>
    /// <param name="headings">The headings it stands under, outermost first, as display text.</param>
    /// <param name="label">The words before the colon that name its list item, or <c>null</c>.</param>
    public static StatementKind Classify(string sentence, IReadOnlyList<string> headings, string? label)
    {
        var topic = HeadingTopics.Of(headings, label);
        if (topic == HeadingTopic.OwnServices || AdvertisingCues.In(sentence))
            return StatementKind.Advertising;
        if (AdviceCues.Says(sentence))
            return StatementKind.Advice;
        if (RuleCues.Binds(sentence))
            return StatementKind.Rule;
        var said = Unlabelled(sentence, label);
        return topic switch
        {
            HeadingTopic.Rules => StatementKind.Rule,
            HeadingTopic.Facts => ForecastCues.Says(said) ? StatementKind.Forecast : AdviceCues.Urges(said) ? StatementKind.Advice : StatementKind.Rule,
            HeadingTopic.Advice => ForecastCues.Says(said) ? StatementKind.Forecast
                : RuleCues.TellsOfThePolicy(said) ? StatementKind.Rule : StatementKind.Advice,
            HeadingTopic.Forecast => RuleCues.TellsWhatIs(said) && !ForecastCues.LooksAhead(said)
                ? StatementKind.Rule : StatementKind.Forecast,
            _ => ForecastCues.Says(said) ? StatementKind.Forecast
                : AdviceCues.Urges(said) ? StatementKind.Advice : StatementKind.Rule,
        };
    }

    // A label names the item; what is stated stands after it.
    private static string Unlabelled(string sentence, string? label)
    {
        var at = label is null ? -1 : sentence.IndexOf(label, StringComparison.Ordinal);
        return at < 0 ? sentence : sentence[(at + label!.Length)..].TrimStart(' ', ':', '：', '\u00A0');
    }
}

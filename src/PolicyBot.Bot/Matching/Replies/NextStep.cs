using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.Replies;

/// <summary>The answers that a question suggests.</summary>
internal static class NextStep
{
    /// <summary>The answers to a report's next question; "don't know" is always one. None where nothing is asked.</summary>
    /// <param name="report">The report.</param>
    /// <param name="vocabulary">What can be known of a company.</param>
    public static IReadOnlyList<string> Answers(MatchReport report, FactVocabulary vocabulary)
    {
        if (report.NextQuestion is not { } question || vocabulary.Find(question.Fact) is not { } fact)
            return [];
        var words = MatchWords.In(report.Language);
        var values = new ValueText(vocabulary, report.Language);
        if (report.Profile.Contradictions.FirstOrDefault(one => one.Fact == fact) is { } contradiction)
            return [.. contradiction.Values.Select(known => values.Of(known.Value!, fact)).Distinct(), words.DontKnow];
        return fact.Type switch
        {
            FactType.YesNo => [words.Yes, words.No, words.DontKnow],
            FactType.Choice => [.. fact.Values.Select(value => value.Label.In(report.Language)), words.DontKnow],
            _ => [words.DontKnow],
        };
    }
}

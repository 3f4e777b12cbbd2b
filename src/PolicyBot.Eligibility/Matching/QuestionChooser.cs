using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Matching;

/// <summary>Chooses the question whose answer decides most.</summary>
/// <param name="vocabulary">The questions.</param>
/// <param name="asOf">The day of the match.</param>
/// <param name="language">The reader's language.</param>
sealed class QuestionChooser(FactVocabulary vocabulary, DateOnly asOf, Language language)
{
    // A deadline within these days makes a measure more urgent.
    const int SoonDays = 60;

    readonly ValueText _words = new(vocabulary, language);

    /// <summary>The question; <c>null</c> when no measure is open for want of a fact that the company may know. Contradictions go first.</summary>
    internal NextQuestion? Choose(CompanyProfile profile, IReadOnlyList<(MatchedMeasure Measure, IReadOnlySet<FactDefinition> Missing)> open)
    {
        var candidates = vocabulary.Facts
            .Where(fact => !profile.IsDeclined(fact))
            .Select(fact => (Fact: fact, Measures: open.Where(measure => measure.Missing.Contains(fact)).ToList()))
            .Where(candidate => candidate.Measures.Count > 0)
            .ToList();
        if (candidates.Count == 0)
            return null;
        var (best, measures) = candidates
            .OrderByDescending(candidate => profile.Contradictions.Any(contradiction => contradiction.Fact == candidate.Fact))
            .ThenByDescending(candidate => candidate.Measures.Sum(measure => Weight(measure.Measure) / measure.Missing.Count))
            .ThenBy(candidate => candidate.Fact.Order)
            .First();
        return new NextQuestion(best.Name, Text(best, profile), measures.Count);
    }

    // Money counts by its order of magnitude, so that one large sum does not outweigh everything.
    private double Weight(MatchedMeasure measure)
    {
        var benefit = measure.Benefit;
        var yuan = benefit.Amount?.High ?? (benefit.Unit == "yuan" ? benefit.Figure?.High : null);
        var money = yuan is > 0 ? Math.Clamp(Math.Log10((double)yuan) / 4, 0, 2) : benefit.Unit is null ? 0 : 0.5;
        var urgency = measure.Deadline.State switch
        {
            DeadlineState.Open when measure.Deadline.Date!.Value.DayNumber - asOf.DayNumber <= SoonDays => 1,
            DeadlineState.Closed => -0.9,
            _ => 0,
        };
        return Math.Max(0.1, 1 + money + urgency);
    }

    private string Text(FactDefinition fact, CompanyProfile profile)
    {
        var question = fact.Question.In(language);
        if (profile.Contradictions.FirstOrDefault(contradiction => contradiction.Fact == fact) is not { } contradiction)
            return question;
        var said = contradiction.Values.Select(known => known.Quote is { } quote ? $"“{quote}”" : _words.Of(known.Value!, fact)).Distinct();
        return language == Language.English
            ? $"You gave different information ({string.Join("; ", said)}). {question}"
            : new Wording("", "您提供的信息不一致").In(language) + $"（{string.Join("；", said)}）。{question}";
    }
}

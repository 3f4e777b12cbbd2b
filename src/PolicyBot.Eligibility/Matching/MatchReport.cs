using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Profiles;

namespace PolicyBot.Eligibility.Matching;

/// <summary>How all measures fit one company on one day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="Profile">What was known of the company, with what follows from it.</param>
/// <param name="Measures">Each measure: first what fits, then what needs information, then the rest.</param>
/// <param name="NextQuestion">What to ask next; <c>null</c> when no answer would decide anything.</param>
/// <param name="Coverage">How much of the documents the sheets cover.</param>
public sealed record MatchReport(
    DateOnly AsOf, Language Language, CompanyProfile Profile, IReadOnlyList<MatchedMeasure> Measures, NextQuestion? NextQuestion, Coverage Coverage);

/// <summary>How much of the documents the sheets cover.</summary>
/// <param name="Checked">How many measures the company was matched with.</param>
/// <param name="NotEncoded">How many things the documents mention too vaguely.</param>
public sealed record Coverage(int Checked, int NotEncoded);

/// <summary>The question whose answer decides most.</summary>
/// <param name="Fact">The name of the fact that it asks for.</param>
/// <param name="Text">The question for a reader.</param>
/// <param name="Decides">How many measures are still open for want of the fact.</param>
public sealed record NextQuestion(string Fact, string Text, int Decides);

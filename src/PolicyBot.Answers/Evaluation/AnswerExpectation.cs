using System.Text.Json.Serialization;

namespace PolicyBot.Answers.Evaluation;

/// <summary>A question of a set with what its answer must show.</summary>
/// <param name="Id">The question's name in the set.</param>
/// <param name="Q">The question.</param>
/// <param name="Answerable">Whether the documents answer it.</param>
/// <param name="Evidence">Regular expressions that must each match some citation's quote (case-insensitive).</param>
/// <param name="Must">Regular expressions that must each match the answer (case-insensitive).</param>
/// <param name="Language">The question's language, for reading only.</param>
public sealed record AnswerExpectation(
    [property: JsonConverter(typeof(TextOrNumberConverter))] string Id,
    string Q,
    bool Answerable,
    IReadOnlyList<string>? Evidence = null,
    IReadOnlyList<string>? Must = null,
    string? Language = null);

using System.Text.Json.Serialization;
using PolicyBot.Answers.Model;

namespace PolicyBot.Questions;

/// <summary>A question that the documents did not answer, or not all of it, as it is kept for the operator: nothing tells who asked.</summary>
/// <param name="Text">The question, personal data masked.</param>
/// <param name="Status">How it ended the last time.</param>
/// <param name="Count">How often it was asked.</param>
/// <param name="Last">When it was asked last.</param>
public sealed record UnansweredQuestion(
    [property: JsonPropertyName("question")] string Text, AnswerStatus Status, int Count, DateTimeOffset Last);

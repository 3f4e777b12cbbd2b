namespace PolicyBot.Answers.Model;

/// <summary>An earlier question of a conversation and what it was answered with; follow-ups are resolved against it.</summary>
/// <param name="Question">The question as it was understood, follow-up words filled in.</param>
/// <param name="DocumentId">The document that the answer mainly rests on, or <c>null</c> where there was none.</param>
/// <param name="Section">The section of the first citation; empty where there was none.</param>
public sealed record Turn(string Question, string? DocumentId, IReadOnlyList<string> Section);

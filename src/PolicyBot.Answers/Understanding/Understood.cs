using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Understanding;

/// <summary>A question as it was understood.</summary>
/// <param name="Language">The language it is asked in.</param>
/// <param name="Parts">What it asks, in order; empty where <paramref name="Ending"/> says how it ended already.</param>
/// <param name="Ending">How it ended without a search (a greeting, a question too vague), or <c>null</c>.</param>
public sealed record Understood(Language Language, IReadOnlyList<QuestionPart> Parts, Ending? Ending)
{
    /// <summary>Where the parts are the sides of a comparison, the whole question; it is asked where no side is answered.</summary>
    public QuestionPart? Whole { get; init; }
}

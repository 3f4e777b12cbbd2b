using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;

namespace PolicyBot.Answers;

/// <summary>How a question ended, before its citations are numbered.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Claims">The answer's sentences in order.</param>
/// <param name="Confidence">The probability that the part answered best is answered rightly, 0 to 1; <c>null</c> where nothing was searched.</param>
public sealed record Ending(AnswerStatus Status, IReadOnlyList<DraftClaim> Claims, double? Confidence = null)
{
    /// <summary>Who wrote the sentences.</summary>
    public Composer Composer { get; init; } = Composer.Extractive;

    /// <summary>Full questions to choose from where the answer asks back; empty otherwise.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>What came of asking a language model; <c>null</c> where none was asked.</summary>
    public WritingReport? Writing { get; init; }
}

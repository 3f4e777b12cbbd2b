using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;

namespace PolicyBot.Answers;

/// <summary>How a question ended, before its citations are numbered.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Claims">The answer's sentences in order.</param>
public sealed record Ending(AnswerStatus Status, IReadOnlyList<DraftClaim> Claims);

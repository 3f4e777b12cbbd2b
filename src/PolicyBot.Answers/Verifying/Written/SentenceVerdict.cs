using PolicyBot.Answers.Composing;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether a sentence may be shown.</summary>
/// <param name="IsSupported">Whether the passages that it cites say what it says.</param>
/// <param name="Problems">What is wrong, one thing each, in plain English, for a prompt that asks for a repair; empty for a
/// supported sentence.</param>
/// <param name="Quotes">The parts of the cited passages that it rests on, in the order of its citations; empty for an
/// unsupported sentence.</param>
public sealed record SentenceVerdict(bool IsSupported, IReadOnlyList<string> Problems, IReadOnlyList<Quote> Quotes);

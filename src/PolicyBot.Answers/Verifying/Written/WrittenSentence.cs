namespace PolicyBot.Answers.Verifying.Written;

/// <summary>A sentence that a language model wrote.</summary>
/// <param name="Text">The sentence as display text, without its citation marks, markup and characters that nobody sees.</param>
/// <param name="Citations">The numbers that it cites, each once, in the order written; a passage of that number perhaps does not exist.</param>
public sealed record WrittenSentence(string Text, IReadOnlyList<int> Citations);

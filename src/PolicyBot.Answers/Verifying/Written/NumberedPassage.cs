using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>A passage as a prompt numbered it.</summary>
/// <param name="Number">Its number in the prompt, from 1.</param>
/// <param name="Passage">The passage.</param>
public sealed record NumberedPassage(int Number, Passage Passage);

using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>A sentence that may answer a part of a question.</summary>
/// <param name="Passage">The passage it stands in.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Confidence">The share of the question's subject that the sentence and its surroundings account for, 0 to 1.</param>
/// <param name="Score">How well it answers; comparable within one question.</param>
public sealed record Candidate(Passage Passage, SentenceReading Sentence, double Confidence, double Score);

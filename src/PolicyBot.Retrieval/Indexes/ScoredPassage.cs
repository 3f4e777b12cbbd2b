namespace PolicyBot.Retrieval.Indexes;

/// <summary>A passage of an index and how well it matches.</summary>
/// <param name="Passage">The passage's number in the index, from 0.</param>
/// <param name="Score">Higher is better; comparable within one search only.</param>
public readonly record struct ScoredPassage(int Passage, float Score);

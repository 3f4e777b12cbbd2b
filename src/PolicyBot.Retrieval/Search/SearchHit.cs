using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Retrieval.Search;

/// <summary>A passage that a search found.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">How well it matches; higher is better, comparable within one search only.</param>
public sealed record SearchHit(Passage Passage, double Score);

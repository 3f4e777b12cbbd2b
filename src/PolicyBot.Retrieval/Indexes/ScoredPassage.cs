namespace PolicyBot.Retrieval.Indexes;

/// <summary>A passage of an index and how well it matches.</summary>
/// <param name="Passage">The passage's number in the index, from 0.</param>
/// <param name="Score">Higher is better; comparable within one search only.</param>
public readonly record struct ScoredPassage(int Passage, float Score)
{
    /// <summary>Orders by score, the highest first; of equal scores the lower passage number comes first.</summary>
    internal static Comparer<ScoredPassage> BestFirst { get; } = Comparer<ScoredPassage>.Create((left, right) =>
        left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Passage.CompareTo(right.Passage));
}

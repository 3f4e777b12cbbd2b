using PolicyBot.Retrieval.Indexes;

namespace PolicyBot.Retrieval.Search;

/// <summary>Joins what was found by terms with what was found by meaning: a weighted sum of both lists' scores, each brought to 0…1 (a
/// convex combination, which needs fewer judged questions to set and does better than reciprocal ranks: Bruch, Gai and Ingber, "An
/// Analysis of Fusion Functions for Hybrid Retrieval", ACM TOIS 42, 2023). A passage that a list lacks counts 0 there.</summary>
internal static class DenseFusion
{
    /// <summary>How many passages each side contributes.</summary>
    public const int Depth = 100;

    /// <summary>The dense side's share unless another is configured. What a good model gains by it was not measured, for want of one.
    /// What the worst can cost was: with random vectors, which know nothing, Recall@1 falls by .006 on OR-ShARC and by .003 on
    /// CMRC2018, nDCG@10 by .003 on CACM; at .4 by .045, .015 and .024.</summary>
    public const double UsualWeight = .3;

    /// <summary>All passages of both lists, best first.</summary>
    /// <param name="sparse">What was found by terms, best first.</param>
    /// <param name="dense">What was found by meaning, best first.</param>
    /// <param name="denseWeight">The dense side's share, 0 to 1.</param>
    public static IReadOnlyList<ScoredPassage> Fuse(
        IReadOnlyList<ScoredPassage> sparse, IReadOnlyList<ScoredPassage> dense, double denseWeight = UsualWeight)
    {
        var scores = new Dictionary<int, double>();
        // A passage without any of the terms scores 0, so that is where their scale begins; a cosine has no such point.
        Add(sparse, 1 - denseWeight, lowest: 0);
        Add(dense, denseWeight, lowest: dense.Count > 0 ? dense[^1].Score : 0);
        return [.. scores.Select(score => new ScoredPassage(score.Key, (float)score.Value))
            .OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Passage)];

        void Add(IReadOnlyList<ScoredPassage> list, double weight, float lowest)
        {
            foreach (var scored in list)
            {
                var normalised = list[0].Score > lowest ? (scored.Score - lowest) / (list[0].Score - lowest) : 1;
                scores[scored.Passage] = scores.GetValueOrDefault(scored.Passage) + (weight * normalised);
            }
        }
    }
}

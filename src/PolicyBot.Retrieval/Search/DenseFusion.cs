using PolicyBot.Retrieval.Indexes;

namespace PolicyBot.Retrieval.Search;

/// <summary>Joins what was found by terms with what was found by meaning: both lists' scores are brought to 0…1 (best 1, last 0) and
/// added with weights. A passage that a list lacks counts 0 there.</summary>
internal static class DenseFusion
{
    /// <summary>How many passages each side contributes.</summary>
    public const int Depth = 100;

    /// <summary>The dense side's share. Terms keep the upper hand: names, numbers and document numbers must match to the letter.</summary>
    public const double DenseWeight = .4;

    /// <summary>All passages of both lists, best first.</summary>
    public static IReadOnlyList<ScoredPassage> Fuse(IReadOnlyList<ScoredPassage> sparse, IReadOnlyList<ScoredPassage> dense)
    {
        var scores = new Dictionary<int, double>();
        Add(sparse, 1 - DenseWeight);
        Add(dense, DenseWeight);
        return [.. scores.Select(score => new ScoredPassage(score.Key, (float)score.Value))
            .OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Passage)];

        void Add(IReadOnlyList<ScoredPassage> list, double weight)
        {
            if (list.Count == 0)
                return;
            var (best, last) = (list[0].Score, list[^1].Score);
            foreach (var scored in list)
            {
                var normalised = best > last ? (scored.Score - last) / (best - last) : 1;
                scores[scored.Passage] = scores.GetValueOrDefault(scored.Passage) + (weight * normalised);
            }
        }
    }
}

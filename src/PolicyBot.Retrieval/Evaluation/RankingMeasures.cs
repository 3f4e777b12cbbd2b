namespace PolicyBot.Retrieval.Evaluation;

/// <summary>The usual measures of one ranked list against its relevant documents, as trec_eval computes them.</summary>
internal static class RankingMeasures
{
    /// <summary>Share of the relevant documents among the first <paramref name="depth"/>.</summary>
    public static double Recall(IReadOnlyList<string> ranked, HashSet<string> relevant, int depth) =>
        (double)ranked.Take(depth).Count(relevant.Contains) / relevant.Count;

    /// <summary>One divided by the rank of the first relevant document among the first 10, else 0.</summary>
    public static double ReciprocalRank(IReadOnlyList<string> ranked, HashSet<string> relevant) =>
        ranked.Take(10).Select((document, i) => relevant.Contains(document) ? 1.0 / (i + 1) : 0).FirstOrDefault(gain => gain > 0);

    /// <summary>Sum of the precisions at the relevant documents among the first 10, divided by all relevant ones.</summary>
    public static double AveragePrecision(IReadOnlyList<string> ranked, HashSet<string> relevant)
    {
        var (found, sum) = (0, 0.0);
        for (var i = 0; i < Math.Min(10, ranked.Count); i++)
        {
            if (relevant.Contains(ranked[i]))
                sum += ++found / (i + 1.0);
        }

        return sum / relevant.Count;
    }

    /// <summary>Discounted gain of the first 10, divided by that of the best possible list.</summary>
    public static double Ndcg(IReadOnlyList<string> ranked, HashSet<string> relevant) =>
        ranked.Take(10).Select((document, i) => relevant.Contains(document) ? 1 / Math.Log2(i + 2) : 0).Sum()
        / Enumerable.Range(0, Math.Min(10, relevant.Count)).Sum(i => 1 / Math.Log2(i + 2));
}

using PolicyBot.Retrieval.Search;

namespace PolicyBot.Conformance.Rankings;

/// <summary>Compares rankings within ties.</summary>
internal static class SameRanking
{
    // Stores add up floats in different orders.
    private const double Rounding = 1e-4;

    /// <summary>Fails unless both have the same scores at the same ranks and the same passages but for changes of place among equal ones.
    /// Behind the last rank there may be more of the last one's score.</summary>
    public static void Assert(string query, IReadOnlyList<SearchHit> expected, IReadOnlyList<SearchHit> found)
    {
        Xunit.Assert.True(expected.Count == found.Count, $"{query}: {expected.Count} passages, {found.Count} found.");
        for (var rank = 0; rank < found.Count; rank++)
        {
            Xunit.Assert.True(AreTied(expected[rank].Score, found[rank].Score),
                $"{query}: rank {rank + 1} scores {expected[rank].Score}, {found[rank].Score} found.");
            if (expected[rank].Passage.Id != found[rank].Passage.Id)
            {
                Xunit.Assert.True(
                    AreTied(found[rank].Score, expected[^1].Score)
                    || expected.Any(hit => hit.Passage.Id == found[rank].Passage.Id && AreTied(hit.Score, found[rank].Score)),
                    $"{query}: rank {rank + 1} is \"{expected[rank].Passage.Text}\", \"{found[rank].Passage.Text}\" found.");
            }
        }
    }

    private static bool AreTied(double one, double other) => Math.Abs(one - other) <= Rounding * Math.Max(1, Math.Abs(one));
}

using System.Numerics;
using System.Runtime.Intrinsics;

namespace PolicyBot.Retrieval.Indexes;

/// <summary>Finds the few high scores among many.</summary>
internal static class ScoreScan
{
    /// <summary>Writes the places of the scores above <paramref name="limit"/> to <paramref name="places"/>, ascending, and gives how many there are.</summary>
    public static int Above(ReadOnlySpan<float> scores, float limit, Span<int> places)
    {
        var (count, place) = (0, 0);
        var limits = Vector256.Create(limit);
        for (; place + (4 * Vector256<float>.Count) <= scores.Length; place += 4 * Vector256<float>.Count)
        {
            // Mostly none of 32 is above, which one comparison shows.
            var group = scores.Slice(place, 4 * Vector256<float>.Count);
            var highest = Vector256.Max(
                Vector256.Max(Vector256.Create(group), Vector256.Create(group[8..])),
                Vector256.Max(Vector256.Create(group[16..]), Vector256.Create(group[24..])));
            if (!Vector256.GreaterThanAny(highest, limits))
                continue;
            for (var part = 0; part < group.Length; part += Vector256<float>.Count)
            {
                var above = Vector256.GreaterThan(Vector256.Create(group[part..]), limits).ExtractMostSignificantBits();
                for (; above != 0; above &= above - 1)
                    places[count++] = place + part + BitOperations.TrailingZeroCount(above);
            }
        }

        for (; place < scores.Length; place++)
        {
            if (scores[place] > limit)
                places[count++] = place;
        }

        return count;
    }
}

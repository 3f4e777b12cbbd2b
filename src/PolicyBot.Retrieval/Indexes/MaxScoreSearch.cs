using System.Buffers;

namespace PolicyBot.Retrieval.Indexes;

/// <summary>Finds the best passages without adding up every passage's score. The passages are taken window by window. In all but the first,
/// the last lists are only looked up, for the passages that the lists before them have lifted near the best found so far, if even
/// together they could lift no other passage there (MaxScore: Turtle and Flood, "Query evaluation: strategies and optimizations", 1995); the
/// most that a list adds is known for each window (block maxima: Ding and Suel, "Faster top-k document retrieval using block-max indexes",
/// 2011). What is found is exactly what adding up everything would find, since a score is always added up in the order of the lists.</summary>
internal sealed class MaxScoreSearch : IDisposable
{
    /// <summary>How many passages a window holds: few enough for their scores to stay in a core's own cache, and enough for the first
    /// window to show how good the best are.</summary>
    public const int WindowSize = 65_536;

    // The lists that are only looked up may add this share of the score to beat. With all of it, which would be safe too, so many
    // passages would be near enough that looking them up takes longer than adding the lists.
    private const float LookedUpShare = .5f;

    // To look one passage up in a list takes as long as to add so many entries.
    private const int LookUpCost = 32;

    private const int PieceSize = 1024;

    // Twice the rounding error of one addition: what is so little below the limit may only have been rounded there.
    private const float Rounding = 2.4e-7f;

    private readonly PostingList[] _lists;
    private readonly int[] _places;
    private readonly int[] _ends;
    private readonly float[] _highestFrom;
    private readonly TopPassages _best;
    private readonly float[] _scores;
    private readonly int[] _candidates;

    private MaxScoreSearch(PostingList[] lists, int top, int windowSize)
    {
        _lists = lists;
        _places = Array.ConvertAll(lists, list => list.Start);
        _ends = new int[lists.Length];
        _highestFrom = new float[lists.Length + 1];
        _best = new TopPassages(top);
        _scores = ArrayPool<float>.Shared.Rent(windowSize);
        _candidates = ArrayPool<int>.Shared.Rent(windowSize);
    }

    /// <summary>The passages that the lists give the highest scores, best first; of equal scores the lower number first.</summary>
    /// <param name="lists">The query's terms. The order changes nothing but roundings and how much has to be looked at: those that add
    /// least for their length should come last.</param>
    /// <param name="documents">The number of each passage's document.</param>
    /// <param name="allowed">For each document whether its passages may be found; <c>null</c> allows all.</param>
    /// <param name="top">How many at most, at least 1.</param>
    /// <param name="windowSize">How many passages are taken at a time.</param>
    public static ScoredPassage[] Run(
        PostingList[] lists, ReadOnlySpan<int> documents, bool[]? allowed, int top, int windowSize = WindowSize)
    {
        using var search = new MaxScoreSearch(lists, Math.Min(top, documents.Length), Math.Min(windowSize, documents.Length));
        for (var start = 0; start < documents.Length; start += windowSize)
            search.AddWindow(start, documents.Slice(start, Math.Min(windowSize, documents.Length - start)), allowed);
        return search._best.ToArray();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_scores);
        ArrayPool<int>.Shared.Return(_candidates);
    }

    private void AddWindow(int start, ReadOnlySpan<int> documents, bool[]? allowed)
    {
        var limit = _best.Threshold * (1 - (Rounding * _lists.Length));
        FindBounds(start + documents.Length, limit);
        if ((limit == 0 || _highestFrom[0] >= limit) && (allowed is null || AnyAllowed(documents, allowed)))
        {
            var added = _lists.Length;
            while (added > 0 && _highestFrom[added - 1] < limit * LookedUpShare)
                added--;
            var scores = _scores.AsSpan(0, documents.Length);
            scores.Clear();
            for (var i = 0; i < added; i++)
                _lists[i].AddAll(_places[i], _ends[i], scores, start);
            if (added == _lists.Length)
                OfferAll(scores, start, documents, allowed);
            else
                LookUpAndOffer(added, scores, start, limit, documents, allowed);
        }

        _ends.CopyTo(_places, 0);
    }

    // Where each list leaves the window, and how much it and those after it can add to a passage there; nothing while there is no limit.
    private void FindBounds(int windowEnd, float limit)
    {
        for (var i = _lists.Length - 1; i >= 0; i--)
        {
            _ends[i] = _lists[i].Skip(_places[i], windowEnd);
            _highestFrom[i] = _highestFrom[i + 1] + (limit > 0 ? _lists[i].HighestScore(_places[i], _ends[i]) : 0);
        }
    }

    private void OfferAll(ReadOnlySpan<float> scores, int start, ReadOnlySpan<int> documents, bool[]? allowed)
    {
        // Piece by piece, since the threshold rises meanwhile.
        for (var from = 0; from < scores.Length; from += PieceSize)
        {
            var piece = Math.Min(PieceSize, scores.Length - from);
            var count = ScoreScan.Above(scores.Slice(from, piece), _best.Threshold, _candidates);
            if (allowed is not null)
                count = KeepAllowed(count, documents[from..], allowed);
            Offer(count, scores[from..], start + from);
        }
    }

    // Adds the lists from one on to the scores of the passages that have a chance, and offers those that keep it.
    private void LookUpAndOffer(
        int first, Span<float> scores, int start, float limit, ReadOnlySpan<int> documents, bool[]? allowed)
    {
        var count = ScoreScan.Above(scores, limit - _highestFrom[first], _candidates);
        if (allowed is not null)
            count = KeepAllowed(count, documents, allowed);
        for (var i = first; i < _lists.Length && count > 0; i++)
        {
            if (count < (_ends[i] - _places[i]) / LookUpCost)
                _lists[i].AddSome(_places[i], _ends[i], _candidates.AsSpan(0, count), scores, start);
            else
                _lists[i].AddAll(_places[i], _ends[i], scores, start);
            count = KeepAbove(count, scores, limit - _highestFrom[i + 1]);
        }

        Offer(count, scores, start);
    }

    // Offers the candidates; their scores stand at their places.
    private void Offer(int count, ReadOnlySpan<float> scores, int start)
    {
        foreach (var candidate in _candidates.AsSpan(0, count))
        {
            if (scores[candidate] > _best.Threshold)
                _best.Offer(start + candidate, scores[candidate]);
        }
    }

    private int KeepAbove(int count, ReadOnlySpan<float> scores, float limit)
    {
        var kept = 0;
        foreach (var candidate in _candidates.AsSpan(0, count))
        {
            if (scores[candidate] > limit)
                _candidates[kept++] = candidate;
        }

        return kept;
    }

    private int KeepAllowed(int count, ReadOnlySpan<int> documents, bool[] allowed)
    {
        var kept = 0;
        foreach (var candidate in _candidates.AsSpan(0, count))
        {
            if (allowed[documents[candidate]])
                _candidates[kept++] = candidate;
        }

        return kept;
    }

    private static bool AnyAllowed(ReadOnlySpan<int> documents, bool[] allowed)
    {
        foreach (var document in documents)
        {
            if (allowed[document])
                return true;
        }

        return false;
    }
}

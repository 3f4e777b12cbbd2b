namespace PolicyBot.Retrieval.Indexes;

/// <summary>Keeps the best of many scored passages. Of equal scores the lower passage number wins, so that the same search
/// always gives the same list.</summary>
/// <param name="limit">How many to keep, at least 1.</param>
internal sealed class TopPassages(int limit)
{
    // The worst one comes first.
    private readonly PriorityQueue<ScoredPassage, ulong> _queue = new(Math.Min(limit, 1024));

    /// <summary>The score that a passage with a higher number than all before must exceed to be kept; 0 until the list is full.</summary>
    public float Threshold { get; private set; }

    /// <summary>Offers a passage; one with a score of 0 or less is never kept.</summary>
    public void Offer(int passage, float score)
    {
        if (!(score > 0))
            return;
        var candidate = new ScoredPassage(passage, score);
        if (_queue.Count < limit)
            _queue.Enqueue(candidate, Rank(candidate));
        else
            _queue.EnqueueDequeue(candidate, Rank(candidate));
        if (_queue.Count == limit)
            Threshold = _queue.Peek().Score;
    }

    /// <summary>The passages kept, best first.</summary>
    public ScoredPassage[] ToArray()
    {
        var best = new ScoredPassage[_queue.Count];
        for (var i = best.Length - 1; i >= 0; i--)
            best[i] = _queue.Dequeue();
        return best;
    }

    // One number to compare by: positive floats are ordered as their bits are, and a lower passage ranks higher.
    private static ulong Rank(ScoredPassage candidate) =>
        ((ulong)BitConverter.SingleToUInt32Bits(candidate.Score) << 32) | ~(uint)candidate.Passage;
}

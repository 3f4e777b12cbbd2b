namespace PolicyBot.Retrieval.Indexes;

/// <summary>Keeps the best of many scored passages. Of equal scores the lower passage number wins, so that the same search
/// always gives the same list.</summary>
/// <param name="limit">How many to keep, at least 1.</param>
internal sealed class TopPassages(int limit)
{
    private readonly PriorityQueue<ScoredPassage, ScoredPassage> _queue = new(Math.Min(limit, 1024), Comparer<ScoredPassage>.Create(WorstFirst));

    /// <summary>The score that a passage with a higher number than all before must exceed to be kept; 0 until the list is full.</summary>
    public float Threshold { get; private set; }

    /// <summary>Offers a passage; one with a score of 0 or less is never kept.</summary>
    public void Offer(int passage, float score)
    {
        var candidate = new ScoredPassage(passage, score);
        if (!(score > 0))
            return;
        if (_queue.Count < limit)
            _queue.Enqueue(candidate, candidate);
        else if (WorstFirst(_queue.Peek(), candidate) < 0)
            _queue.DequeueEnqueue(candidate, candidate);
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

    private static int WorstFirst(ScoredPassage left, ScoredPassage right) =>
        left.Score != right.Score ? left.Score.CompareTo(right.Score) : right.Passage.CompareTo(left.Passage);
}

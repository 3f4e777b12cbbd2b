namespace PolicyBot.Retrieval.Indexes;

/// <summary>One term's entries, ascending by passage, and the factor that turns their weights into scores.</summary>
/// <param name="postings">All terms' entries.</param>
/// <param name="start">The place of the term's first entry.</param>
/// <param name="end">The place just past its last.</param>
/// <param name="factor">What the weights are multiplied by.</param>
internal readonly struct PostingList(Postings postings, int start, int end, float factor)
{
    /// <summary>The place of the first entry.</summary>
    public int Start => start;

    /// <summary>How many entries there are.</summary>
    public int Count => end - start;

    /// <summary>The highest score that the entries from one place up to another give; 0 where there are none.</summary>
    public float HighestScore(int from, int to) => from == to ? 0 : factor * postings.HighestWeight(from, to);

    /// <summary>The highest score that the term gives to any passage.</summary>
    public float HighestScore() => HighestScore(start, end);

    /// <summary>The place of the first entry from <paramref name="from"/> on whose passage is <paramref name="passage"/> or a later one.</summary>
    public int Skip(int from, int passage) => from + SortedSearch.Skip(postings.Passages(from, end), passage);

    /// <summary>Adds the scores of all entries; a passage's score stands at its number.</summary>
    public void AddAll(Span<float> scores) => AddAll(start, end, scores, 0);

    /// <summary>Adds the scores of the entries from one place up to another; a passage's score stands in <paramref name="scores"/> at
    /// its number less <paramref name="firstPassage"/>.</summary>
    public void AddAll(int from, int to, Span<float> scores, int firstPassage)
    {
        var passages = postings.Passages(from, to);
        var weights = postings.Weights(from, to);
        for (var i = 0; i < passages.Length; i++)
            scores[passages[i] - firstPassage] += factor * weights[i];
    }

    /// <summary>Adds the term's scores in some passages to <paramref name="scores"/>, both in the same order, the passages ascending.</summary>
    public void AddSome(ReadOnlySpan<int> wanted, Span<float> scores)
    {
        for (var match = new Intersection(wanted, postings.Passages(start, end)); match.MoveNext();)
            scores[match.First] += factor * postings.WeightAt(start + match.Second);
    }

    /// <summary>Adds the scores of the entries from one place up to another to those scores only whose places are wanted; these ascend.</summary>
    public void AddSome(int from, int to, ReadOnlySpan<int> wanted, Span<float> scores, int firstPassage)
    {
        var passages = postings.Passages(from, to);
        foreach (var place in wanted)
        {
            var skipped = SortedSearch.Find(passages, firstPassage + place);
            passages = passages[skipped..];
            from += skipped;
            if (!passages.IsEmpty && passages[0] == firstPassage + place)
                scores[place] += factor * postings.WeightAt(from);
        }
    }
}

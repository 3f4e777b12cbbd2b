using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Retrieval.Indexes;

/// <summary>A query's stems, to score many sentences by. For use by one thread at a time.</summary>
internal sealed class QueryStems
{
    private const int MaskBits = 1024;
    private readonly Dictionary<uint, int> _places = [];
    private readonly double[] _factors;
    private readonly int[] _frequencies;

    // Nearly every stem of a sentence is none of the query's: the lower bits of its id show it without a look into the dictionary.
    private readonly ulong[] _mask = new ulong[MaskBits / 64];

    /// <summary>Takes the stems from <paramref name="query"/>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="index">Knows how rare each stem is.</param>
    public QueryStems(EncodedQuery query, EmbeddedIndex index)
    {
        _factors = new double[query.Terms.Count];
        _frequencies = new int[query.Terms.Count];
        foreach (var term in query.Terms)
        {
            if (term.Kind != TermKind.Stem)
                continue;
            _factors[_places.Count] = term.Weight * index.InverseDocumentFrequency(term.Id);
            _places.Add(term.Id, _places.Count);
            _mask[term.Id % MaskBits / 64] |= 1UL << (int)(term.Id % 64);
        }
    }

    /// <summary>The BM25 score of a sentence.</summary>
    /// <param name="sentence">Its stems.</param>
    /// <param name="averageLength">How many stems a sentence has on average.</param>
    public double Score(ReadOnlySpan<uint> sentence, double averageLength)
    {
        var matched = false;
        foreach (var stem in sentence)
        {
            if ((_mask[stem % MaskBits / 64] & (1UL << (int)(stem % 64))) == 0 || !_places.TryGetValue(stem, out var place))
                continue;
            _frequencies[place]++;
            matched = true;
        }

        if (!matched)
            return 0;
        var score = 0.0;
        for (var place = 0; place < _places.Count; place++)
        {
            if (_frequencies[place] > 0)
                score += _factors[place] * TermWeighting.PassageWeight(TermKind.Stem, _frequencies[place], sentence.Length, averageLength);
        }

        Array.Clear(_frequencies);
        return score;
    }
}

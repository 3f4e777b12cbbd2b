using System.Numerics;
using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Retrieval.Indexes;

/// <summary>A query's stems, to score many sentences by. For use by one thread at a time.</summary>
internal sealed class QueryStems
{
    // A hash table with open addressing, four times as large as need be: nearly every stem of a sentence is none of the query's and
    // meets an empty slot at once. A slot holds a stem's id and, above it, its place from 1; the ids are hashes themselves.
    private readonly ulong[] _slots;
    private readonly double[] _factors;
    private readonly int[] _frequencies;
    private readonly int[] _matched;

    /// <summary>Takes the stems from <paramref name="query"/>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="index">Knows how rare each stem is.</param>
    public QueryStems(EncodedQuery query, EmbeddedIndex index)
    {
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)(4 * query.Terms.Count) + 1)];
        _factors = new double[query.Terms.Count];
        _frequencies = new int[query.Terms.Count];
        _matched = new int[query.Terms.Count];
        var count = 0;
        foreach (var term in query.Terms)
        {
            if (term.Kind != TermKind.Stem)
                continue;
            _factors[count++] = term.Weight * index.InverseDocumentFrequency(term.Id);
            var slot = term.Id & (uint)(_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (uint)(_slots.Length - 1);
            _slots[slot] = ((ulong)count << 32) | term.Id;
        }
    }

    /// <summary>The BM25 score of a sentence.</summary>
    /// <param name="sentence">Its stems.</param>
    /// <param name="averageLength">How many stems a sentence has on average.</param>
    public double Score(ReadOnlySpan<uint> sentence, double averageLength)
    {
        var (slots, matched) = (_slots, 0);
        foreach (var stem in sentence)
        {
            for (var slot = stem & (uint)(slots.Length - 1); slots[slot] != 0; slot = (slot + 1) & (uint)(slots.Length - 1))
            {
                if ((uint)slots[slot] != stem)
                    continue;
                var place = (int)(slots[slot] >> 32) - 1;
                if (_frequencies[place]++ == 0)
                    _matched[matched++] = place;
                break;
            }
        }

        var score = 0.0;
        foreach (var place in _matched.AsSpan(0, matched))
        {
            score += _factors[place] * TermWeighting.PassageWeight(TermKind.Stem, _frequencies[place], sentence.Length, averageLength);
            _frequencies[place] = 0;
        }

        return score;
    }
}

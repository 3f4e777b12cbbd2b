using System.Numerics;

namespace PolicyBot.Retrieval.Indexes;

/// <summary>Gives each term of an index a slot. The ids are hashes (<see cref="Encoding.TermId"/>) and so evenly spread: their upper bits
/// name a bucket of one or two neighbours among the sorted ids, which makes a look-up two reads instead of a binary search.</summary>
internal sealed class TermDirectory
{
    private readonly uint[] _terms;
    private readonly int[] _bucketStarts;
    private readonly int _shift;

    /// <summary>Takes over the ids.</summary>
    /// <param name="terms">Ascending, each once. A term's place is its slot.</param>
    public TermDirectory(uint[] terms)
    {
        _terms = terms;
        var bits = Math.Max(1, BitOperations.Log2((uint)terms.Length));
        _shift = 32 - bits;
        _bucketStarts = new int[(1 << bits) + 1];
        foreach (var term in terms)
            _bucketStarts[(term >> _shift) + 1]++;
        for (var bucket = 1; bucket < _bucketStarts.Length; bucket++)
            _bucketStarts[bucket] += _bucketStarts[bucket - 1];
    }

    /// <summary>How many terms there are.</summary>
    public int Count => _terms.Length;

    /// <summary>The term's slot, or −1.</summary>
    public int Find(uint term)
    {
        var bucket = term >> _shift;
        for (var slot = _bucketStarts[bucket]; slot < _bucketStarts[bucket + 1]; slot++)
        {
            if (_terms[slot] == term)
                return slot;
        }

        return -1;
    }
}

using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Retrieval.Indexes;

/// <summary>For every term the passages that contain it and its weight there, in flat arrays: six bytes an entry.</summary>
internal sealed class Postings
{
    // Highest weights are kept for blocks of so many entries, whichever terms they belong to.
    private const int BlockSize = 64;
    private const float WeightScale = ushort.MaxValue;

    private readonly TermDirectory _terms;
    private readonly int[] _starts;
    private readonly int[] _passages;
    private readonly ushort[] _weights;
    private readonly ushort[] _blockMaxima;

    private Postings(TermDirectory terms, int[] starts, int[] passages, ushort[] weights)
    {
        (_terms, _starts, _passages, _weights) = (terms, starts, passages, weights);
        _blockMaxima = new ushort[(weights.Length + BlockSize - 1) / BlockSize];
        for (var block = 0; block < _blockMaxima.Length; block++)
            _blockMaxima[block] = TensorPrimitives.Max<ushort>(weights.AsSpan(block * BlockSize, Math.Min(BlockSize, weights.Length - (block * BlockSize))));
    }

    /// <summary>Builds the postings of <paramref name="units"/>, weighted with their mean length.</summary>
    public static Postings Build(IReadOnlyList<TermCounts> units)
    {
        var averageLength = units.Count == 0 ? 0 : units.Average(unit => unit.Length);
        var (terms, starts) = Places(units);
        var next = starts.AsSpan(0, terms.Count).ToArray();
        var passages = new int[starts[^1]];
        var weights = new ushort[starts[^1]];
        for (var number = 0; number < units.Count; number++)
        {
            var unit = units[number];
            for (var i = 0; i < unit.Terms.Length; i++)
            {
                var place = next[terms.Find(unit.Terms[i])]++;
                var weight = TermWeighting.PassageWeight(unit.Kinds[i], unit.Frequencies[i], unit.Length, averageLength);
                passages[place] = number;
                weights[place] = (ushort)Math.Round(weight * WeightScale);
            }
        }

        return new Postings(terms, starts, passages, weights);
    }

    /// <summary>How many passages contain the term.</summary>
    public int CountOf(uint term) => _terms.Find(term) is >= 0 and var slot ? _starts[slot + 1] - _starts[slot] : 0;

    /// <summary>The term's entries; <paramref name="factor"/> is what its weights are multiplied by.</summary>
    public PostingList List(uint term, double factor) => _terms.Find(term) is >= 0 and var slot
        ? new PostingList(this, _starts[slot], _starts[slot + 1], (float)(factor / WeightScale))
        : default;

    /// <summary>The passages of a range of entries.</summary>
    public ReadOnlySpan<int> Passages(int start, int end) => _passages.AsSpan(start, end - start);

    /// <summary>The weights of a range of entries.</summary>
    public ReadOnlySpan<ushort> Weights(int start, int end) => _weights.AsSpan(start, end - start);

    /// <summary>The weight of one entry.</summary>
    public ushort WeightAt(int place) => _weights[place];

    /// <summary>The highest weight in a range of entries; 0 in an empty one.</summary>
    public ushort HighestWeight(int start, int end)
    {
        var (firstBlock, lastBlock) = ((start + BlockSize - 1) / BlockSize, end / BlockSize);
        if (firstBlock >= lastBlock)
            return Highest(Weights(start, end));
        return Math.Max(
            Highest(_blockMaxima.AsSpan(firstBlock, lastBlock - firstBlock)),
            Math.Max(Highest(Weights(start, firstBlock * BlockSize)), Highest(Weights(lastBlock * BlockSize, end))));
    }

    private static ushort Highest(ReadOnlySpan<ushort> weights) => weights.IsEmpty ? (ushort)0 : TensorPrimitives.Max(weights);

    // Where each term's entries begin, and end where the next term's begin.
    private static (TermDirectory Terms, int[] Starts) Places(IReadOnlyList<TermCounts> units)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var unit in units)
        {
            foreach (var term in unit.Terms)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
        }

        var terms = counts.Keys.ToArray();
        Array.Sort(terms);
        var starts = new int[terms.Length + 1];
        for (var slot = 0; slot < terms.Length; slot++)
            starts[slot + 1] = checked(starts[slot] + counts[terms[slot]]);
        return (new TermDirectory(terms), starts);
    }
}

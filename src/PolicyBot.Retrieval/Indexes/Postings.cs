using System.Runtime.InteropServices;
using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Retrieval.Indexes;

/// <summary>For every term the passages that contain it and its weight there, in flat arrays: six bytes an entry.</summary>
internal sealed class Postings
{
    private const float WeightScale = ushort.MaxValue;

    private readonly uint[] _terms;
    private readonly int[] _starts;
    private readonly int[] _passages;
    private readonly ushort[] _weights;

    private Postings(uint[] terms, int[] starts, int[] passages, ushort[] weights) =>
        (_terms, _starts, _passages, _weights) = (terms, starts, passages, weights);

    /// <summary>Builds the postings of <paramref name="units"/>, weighted with their mean length.</summary>
    public static Postings Build(IReadOnlyList<TermCounts> units)
    {
        var averageLength = units.Count == 0 ? 0 : units.Average(unit => unit.Length);
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
        {
            starts[slot + 1] = checked(starts[slot] + counts[terms[slot]]);
            counts[terms[slot]] = starts[slot];
        }

        var passages = new int[starts[^1]];
        var weights = new ushort[starts[^1]];
        for (var number = 0; number < units.Count; number++)
        {
            var unit = units[number];
            for (var i = 0; i < unit.Terms.Length; i++)
            {
                var place = CollectionsMarshal.GetValueRefOrAddDefault(counts, unit.Terms[i], out _)++;
                var weight = TermWeighting.PassageWeight(unit.Kinds[i], unit.Frequencies[i], unit.Length, averageLength);
                passages[place] = number;
                weights[place] = (ushort)Math.Round(weight * WeightScale);
            }
        }

        return new Postings(terms, starts, passages, weights);
    }

    /// <summary>How many entries there are.</summary>
    public int Count => _passages.Length;

    /// <summary>How many passages contain the term.</summary>
    public int CountOf(uint term) => Find(term) is >= 0 and var slot ? _starts[slot + 1] - _starts[slot] : 0;

    /// <summary>The term's entries, ascending by passage; <paramref name="factor"/> is what its weights are multiplied by.</summary>
    public PostingList List(uint term, double factor) => Find(term) is >= 0 and var slot
        ? new PostingList(this, _starts[slot], _starts[slot + 1], (float)(factor / WeightScale))
        : new PostingList(this, 0, 0, 0);

    private int Find(uint term) => _terms.AsSpan().BinarySearch(term);

    /// <summary>One term's entries and the factor that turns them into scores.</summary>
    internal readonly struct PostingList(Postings postings, int start, int end, float factor)
    {
        /// <summary>Adds the term's score to every passage that contains it.</summary>
        public void AddTo(Span<float> scores)
        {
            var passages = postings._passages.AsSpan(start..end);
            var weights = postings._weights.AsSpan(start..end);
            for (var i = 0; i < passages.Length; i++)
                scores[passages[i]] += factor * weights[i];
        }

        /// <summary>The term's score in one passage, 0 where it does not occur.</summary>
        public float ScoreIn(int passage)
        {
            var place = postings._passages.AsSpan(start..end).BinarySearch(passage);
            return place < 0 ? 0 : factor * postings._weights[start + place];
        }
    }
}

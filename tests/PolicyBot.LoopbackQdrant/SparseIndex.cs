using System.Runtime.InteropServices;
using Qdrant.Client.Grpc;

namespace PolicyBot.LoopbackQdrant;

/// <summary>Sparse vectors by their terms.</summary>
internal sealed class SparseIndex
{
    private readonly Dictionary<uint, Dictionary<int, float>> _postings = [];
    private int _count;

    public void Add(int place, SparseVector vector)
    {
        _count++;
        for (var i = 0; i < vector.Indices.Count; i++)
        {
            ref var posting = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, vector.Indices[i], out _);
            (posting ??= [])[place] = vector.Values[i];
        }
    }

    public void Remove(int place, SparseVector vector)
    {
        _count--;
        foreach (var index in vector.Indices)
            _postings[index].Remove(place);
    }

    /// <summary>The scalar products, each of the query's weights multiplied by ln((N − df + 0.5)/(df + 0.5) + 1), as Qdrant documents its
    /// modifier Idf. What shares no term is not found.</summary>
    public IEnumerable<(int Place, float Score)> Search(SparseVector query, int places)
    {
        var scores = new float[places];
        var found = new bool[places];
        for (var i = 0; i < query.Indices.Count; i++)
        {
            if (!_postings.TryGetValue(query.Indices[i], out var posting))
                continue;
            var weight = query.Values[i] * MathF.Log(((_count - posting.Count + .5f) / (posting.Count + .5f)) + 1);
            foreach (var (place, value) in posting)
            {
                scores[place] += weight * value;
                found[place] = true;
            }
        }

        return Enumerable.Range(0, places).Where(place => found[place]).Select(place => (place, scores[place]));
    }
}

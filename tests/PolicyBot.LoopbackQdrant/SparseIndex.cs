using System.Runtime.InteropServices;
using Qdrant.Client.Grpc;

namespace PolicyBot.LoopbackQdrant;

/// <summary>Sparse vectors by their terms.</summary>
internal sealed class SparseIndex
{
    private readonly Dictionary<uint, Dictionary<string, float>> _postings = [];
    private int _count;

    public void Add(string id, SparseVector vector)
    {
        _count++;
        for (var i = 0; i < vector.Indices.Count; i++)
        {
            ref var posting = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, vector.Indices[i], out _);
            (posting ??= [])[id] = vector.Values[i];
        }
    }

    public void Remove(string id, SparseVector vector)
    {
        _count--;
        foreach (var index in vector.Indices)
            _postings[index].Remove(id);
    }

    /// <summary>The scalar products, each of the query's weights multiplied by ln((N − df + 0.5)/(df + 0.5) + 1), as Qdrant documents its
    /// modifier Idf. What shares no term is not found.</summary>
    public IEnumerable<(string Id, float Score)> Search(SparseVector query)
    {
        var scores = new Dictionary<string, float>();
        for (var i = 0; i < query.Indices.Count; i++)
        {
            if (!_postings.TryGetValue(query.Indices[i], out var posting))
                continue;
            var weight = query.Values[i] * MathF.Log(((_count - posting.Count + .5f) / (posting.Count + .5f)) + 1);
            foreach (var (id, value) in posting)
                CollectionsMarshal.GetValueRefOrAddDefault(scores, id, out _) += weight * value;
        }

        return scores.Select(score => (score.Key, score.Value));
    }
}

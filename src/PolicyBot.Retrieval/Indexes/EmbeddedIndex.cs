using System.Buffers;
using System.Numerics.Tensors;
using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Retrieval.Indexes;

/// <summary>An immutable index in memory over passages numbered from 0: sparse embeddings as postings and, where given,
/// dense vectors. Safe for use by several threads at once.</summary>
public sealed class EmbeddedIndex
{
    // To look one passage up in a list takes as long as to add so many entries.
    private const int LookUpCost = 8;

    private readonly Postings _postings;
    private readonly int[] _documents;
    private readonly float[] _vectors;

    private EmbeddedIndex(Postings postings, int[] documents, float[] vectors, int dimensions) =>
        (_postings, _documents, _vectors, Dimensions) = (postings, documents, vectors, dimensions);

    /// <summary>Builds the index.</summary>
    /// <param name="passages">What each passage is searched by.</param>
    /// <param name="documents">The number of each passage's document; a filter allows or forbids whole documents.</param>
    /// <param name="vectors">Each passage's dense vector, normalised to length 1, one after the other; empty without an embedding model.</param>
    /// <param name="dimensions">The length of a dense vector, or 0.</param>
    public static EmbeddedIndex Build(
        IReadOnlyList<TermCounts> passages, int[] documents, float[]? vectors = null, int dimensions = 0)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentOutOfRangeException.ThrowIfNotEqual(documents.Length, passages.Count);
        ArgumentOutOfRangeException.ThrowIfNotEqual(vectors?.Length ?? 0, passages.Count * dimensions);
        return new EmbeddedIndex(Postings.Build(passages), documents, vectors ?? [], dimensions);
    }

    /// <summary>How many passages the index holds.</summary>
    public int Count => _documents.Length;

    /// <summary>The length of a dense vector; 0 where there are none.</summary>
    public int Dimensions { get; }

    /// <summary>How many passages contain the term.</summary>
    public int CountOf(uint term) => _postings.CountOf(term);

    /// <summary>The term's inverse document frequency.</summary>
    public double InverseDocumentFrequency(uint term) => TermWeighting.InverseDocumentFrequency(Count, CountOf(term));

    /// <summary>The passages that match best, best first; of equal scores the lower number first. A passage without any of
    /// the terms is never found.</summary>
    /// <param name="query">The weighted terms.</param>
    /// <param name="allowed">For each document whether its passages may be found; <c>null</c> allows all.</param>
    /// <param name="top">How many at most.</param>
    public IReadOnlyList<ScoredPassage> Search(EncodedQuery query, bool[]? allowed, int top)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Search(Lists(query), allowed, top);
    }

    /// <summary>Searches with terms that <see cref="Lists"/> has looked up.</summary>
    internal ScoredPassage[] Search(PostingList[] lists, bool[]? allowed, int top) =>
        top <= 0 || lists.Length == 0 ? [] : MaxScoreSearch.Run(lists, _documents, allowed, top);

    /// <summary>The scores that a search gives single passages, in the order of <paramref name="passages"/>.</summary>
    public float[] Score(EncodedQuery query, IReadOnlyList<int> passages)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(passages);
        return Score(Lists(query), passages);
    }

    /// <summary>Scores with terms that <see cref="Lists"/> has looked up.</summary>
    internal float[] Score(PostingList[] lists, IReadOnlyList<int> passages) =>
        Count + lists.Sum(list => list.Count) < LookUpCost * lists.Length * passages.Count ? ScoreAll(lists, passages) : LookUp(lists, passages);

    private float[] ScoreAll(PostingList[] lists, IReadOnlyList<int> passages)
    {
        var all = ArrayPool<float>.Shared.Rent(Count);
        all.AsSpan(0, Count).Clear();
        foreach (var list in lists)
            list.AddAll(all);
        var scores = new float[passages.Count];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = all[passages[i]];
        ArrayPool<float>.Shared.Return(all);
        return scores;
    }

    private static float[] LookUp(PostingList[] lists, IReadOnlyList<int> passages)
    {
        var wanted = passages.ToArray();
        Array.Sort(wanted);
        var distinct = Distinct(wanted);
        var found = new float[distinct.Length];
        foreach (var list in lists)
            list.AddSome(distinct, found);
        var scores = new float[passages.Count];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = found[distinct.BinarySearch(passages[i])];
        return scores;
    }

    /// <summary>The postings of the query's terms in the order that their scores are added in: those that can add most first.</summary>
    internal PostingList[] Lists(EncodedQuery query)
    {
        var lists = new List<PostingList>(query.Terms.Count);
        foreach (var term in query.Terms)
        {
            if (List(term) is { } list)
                lists.Add(list);
        }

        var inOrder = lists.ToArray();
        Array.Sort(Array.ConvertAll(inOrder, list => -list.HighestScore() / list.Count), inOrder);
        return inOrder;
    }

    /// <summary>The postings of a term with its weight; <c>null</c> for one that no passage has.</summary>
    internal PostingList? List(EncodedQueryTerm term) => CountOf(term.Id) is > 0 and var containing
        ? _postings.List(term.Id, term.Weight * TermWeighting.InverseDocumentFrequency(Count, containing))
        : null;

    /// <summary>The passages whose vectors point most nearly the same way as <paramref name="vector"/>, best first, scored by
    /// cosine; those that point away are never found.</summary>
    /// <param name="vector">The query's vector, normalised to length 1, <see cref="Dimensions"/> long.</param>
    /// <param name="allowed">For each document whether its passages may be found; <c>null</c> allows all.</param>
    /// <param name="top">How many at most.</param>
    public IReadOnlyList<ScoredPassage> SearchDense(ReadOnlySpan<float> vector, bool[]? allowed, int top)
    {
        if (top <= 0 || Count == 0 || Dimensions == 0)
            return [];
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, Dimensions);
        var best = new TopPassages(Math.Min(top, Count));
        for (var passage = 0; passage < Count; passage++)
        {
            if (allowed is null || allowed[_documents[passage]])
                best.Offer(passage, TensorPrimitives.Dot(vector, _vectors.AsSpan(checked(passage * Dimensions), Dimensions)));
        }

        return best.ToArray();
    }

    // The ascending numbers, each once, in the place of what there was.
    private static Span<int> Distinct(Span<int> ascending)
    {
        var count = 0;
        foreach (var number in ascending)
        {
            if (count == 0 || ascending[count - 1] != number)
                ascending[count++] = number;
        }

        return ascending[..count];
    }
}

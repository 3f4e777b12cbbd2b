using System.Runtime.InteropServices;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Indexes;

namespace PolicyBot.Retrieval.Search;

/// <summary>Looks closer at the best passages of a search by terms: adds to each score .4 times the BM25 score of its best single
/// sentence, and multiplies that by up to 1.2 for how much of the question the passage accounts for; then adds .05 times the mean
/// score of its neighbours in the document and .1 times the BM25 score of its whole document. The weights were measured on English
/// and Chinese development sets.</summary>
internal sealed class Reranker
{
    /// <summary>How many passages are looked at. Twenty gave the same first ten on the development sets.</summary>
    public const int Depth = 50;

    // A passage with all that was asked beats one that repeats the rarest word. From .1 to .3 all development sets gain or stay.
    private const double CoverageWeight = .2;

    private const double SentenceWeight = .4, NeighbourWeight = .05, DocumentWeight = .1;
    private readonly EmbeddedIndex _index;
    private readonly int[] _documentOf;
    private readonly SentenceIndex _sentences;
    private readonly EmbeddedIndex? _documents;

    /// <summary>Prepares the reranking of passages numbered from 0.</summary>
    /// <param name="index">The index over the passages.</param>
    /// <param name="passages">The passages' terms.</param>
    /// <param name="documentOf">Each passage's document, ascending from 0.</param>
    public Reranker(EmbeddedIndex index, IReadOnlyList<TermCounts> passages, int[] documentOf)
    {
        _index = index;
        _documentOf = documentOf;
        _sentences = new SentenceIndex(passages);
        // Where every document is one passage it tells nothing that the passage's own score does not.
        if (documentOf.Zip(documentOf.Skip(1)).Any(pair => pair.First == pair.Second))
            _documents = EmbeddedIndex.Build(WholeDocuments(passages, documentOf), [.. Enumerable.Range(0, documentOf[^1] + 1)]);
    }

    /// <summary>The same passages with their new scores, best first. Scores only grow, so passages beyond
    /// <see cref="Depth"/> stay behind the others.</summary>
    /// <param name="query">The query.</param>
    /// <param name="lists">Its terms in the index over the passages.</param>
    /// <param name="candidates">What a search found, best first.</param>
    public ScoredPassage[] Rerank(EncodedQuery query, PostingList[] lists, IReadOnlyList<ScoredPassage> candidates)
    {
        var reranked = candidates.ToArray();
        var depth = Math.Min(Depth, reranked.Length);
        var passages = Array.ConvertAll(reranked[..depth], candidate => candidate.Passage);
        var scores = Array.ConvertAll(reranked[..depth], candidate => (double)candidate.Score);
        AddSentences(query, passages, scores);
        FavourCoverage(query, passages, scores);
        if (_documents is not null)
        {
            AddNeighbours(lists, passages, scores);
            var documents = _documents.Score(query, Array.ConvertAll(passages, passage => _documentOf[passage]));
            for (var i = 0; i < depth; i++)
                scores[i] += DocumentWeight * documents[i];
        }

        for (var i = 0; i < depth; i++)
            reranked[i] = new ScoredPassage(passages[i], (float)scores[i]);
        Array.Sort(reranked, 0, depth, ScoredPassage.BestFirst);
        return reranked;
    }

    private void AddSentences(EncodedQuery query, int[] passages, double[] scores)
    {
        var stems = new QueryStems(query, _index);
        for (var i = 0; i < scores.Length; i++)
            scores[i] += SentenceWeight * _sentences.BestScore(passages[i], stems);
    }

    // Multiplies by 1 plus the weight times the share of the typed stems, each by its weight and rarity, that the passage or its context has.
    private void FavourCoverage(EncodedQuery query, int[] passages, double[] scores)
    {
        var (ascending, places, covered, total) = (passages.ToArray(), Enumerable.Range(0, passages.Length).ToArray(), new double[scores.Length], 0.0);
        Array.Sort(ascending, places);
        var found = new float[passages.Length];
        foreach (var term in query.Terms)
        {
            if (term.Kind != TermKind.Stem || term.IsAdded)
                continue;
            var worth = term.Weight * _index.InverseDocumentFrequency(term.Id);
            total += worth;
            if (_index.List(term) is not { } list)
                continue;
            Array.Clear(found);
            list.AddSome(ascending, found);
            for (var i = 0; i < found.Length; i++)
                covered[places[i]] += found[i] > 0 ? worth : 0;
        }

        for (var i = 0; i < scores.Length && total > 0; i++)
            scores[i] *= 1 + (CoverageWeight * covered[i] / total);
    }

    private void AddNeighbours(PostingList[] lists, int[] passages, double[] scores)
    {
        // Both neighbours of each passage, itself in place of one that is missing.
        var neighbours = new int[passages.Length * 2];
        for (var i = 0; i < passages.Length; i++)
            (neighbours[2 * i], neighbours[(2 * i) + 1]) = (Neighbour(passages[i], -1), Neighbour(passages[i], 1));
        var found = _index.Score(lists, neighbours);
        for (var i = 0; i < passages.Length; i++)
        {
            var (before, after) = (neighbours[2 * i] != passages[i], neighbours[(2 * i) + 1] != passages[i]);
            var sum = (before ? found[2 * i] : 0) + (after ? found[(2 * i) + 1] : 0);
            if (before || after)
                scores[i] += NeighbourWeight * sum / (before && after ? 2 : 1);
        }
    }

    private int Neighbour(int passage, int step) =>
        passage + step >= 0 && passage + step < _documentOf.Length && _documentOf[passage + step] == _documentOf[passage] ? passage + step : passage;

    // A document's stems: those of its passages with their context.
    private static List<TermCounts> WholeDocuments(IReadOnlyList<TermCounts> passages, int[] documentOf)
    {
        var documents = new List<TermCounts>();
        for (var (start, end) = (0, 0); start < passages.Count; start = end)
        {
            var frequencies = new Dictionary<uint, float>();
            var length = 0f;
            for (; end < passages.Count && documentOf[end] == documentOf[start]; end++)
            {
                var passage = passages[end];
                length += passage.Length;
                for (var i = 0; i < passage.Terms.Length; i++)
                {
                    if (passage.Kinds[i] == TermKind.Stem)
                        CollectionsMarshal.GetValueRefOrAddDefault(frequencies, passage.Terms[i], out _) += passage.Frequencies[i];
                }
            }

            // A document without passages has no number among these; its place is kept by an empty one.
            while (documents.Count < documentOf[start])
                documents.Add(new TermCounts(0, [], [], [], [], []));
            uint[] terms = [.. frequencies.Keys.Order()];
            documents.Add(new TermCounts(
                length, terms, [.. Enumerable.Repeat(TermKind.Stem, terms.Length)], Array.ConvertAll(terms, term => frequencies[term]), [], []));
        }

        return documents;
    }
}

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
    public IReadOnlyList<ScoredPassage> Rerank(EncodedQuery query, IReadOnlyList<ScoredPassage> candidates)
    {
        var depth = Math.Min(Depth, candidates.Count);
        var scores = candidates.Take(depth).Select(candidate => (double)candidate.Score).ToArray();
        AddSentences(query, candidates, scores);
        FavourCoverage(query, candidates, scores);
        if (_documents is not null)
        {
            AddNeighbours(query, candidates, scores);
            var documents = _documents.Score(query, [.. candidates.Take(depth).Select(candidate => _documentOf[candidate.Passage])]);
            for (var i = 0; i < depth; i++)
                scores[i] += DocumentWeight * documents[i];
        }

        return [.. candidates.Take(depth).Select((candidate, i) => candidate with { Score = (float)scores[i] })
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Passage), .. candidates.Skip(depth)];
    }

    private void AddSentences(EncodedQuery query, IReadOnlyList<ScoredPassage> candidates, double[] scores)
    {
        var stems = query.Terms.Where(term => term.Kind == TermKind.Stem).ToList();
        var factors = stems.Select(term => term.Weight * _index.InverseDocumentFrequency(term.Id)).ToArray();
        var places = Enumerable.Range(0, stems.Count).ToDictionary(place => stems[place].Id);
        for (var i = 0; i < scores.Length; i++)
            scores[i] += SentenceWeight * _sentences.BestScore(candidates[i].Passage, places, factors);
    }

    // Multiplies by 1 plus the weight times the share of the typed stems, each by its weight and rarity, that the passage or its context has.
    private void FavourCoverage(EncodedQuery query, IReadOnlyList<ScoredPassage> candidates, double[] scores)
    {
        int[] passages = [.. candidates.Take(scores.Length).Select(candidate => candidate.Passage)];
        var (covered, total) = (new double[scores.Length], 0.0);
        foreach (var term in query.Terms)
        {
            if (term.Kind != TermKind.Stem || term.IsAdded)
                continue;
            var worth = term.Weight * _index.InverseDocumentFrequency(term.Id);
            total += worth;
            var found = _index.Score(new EncodedQuery([term]), passages);
            for (var i = 0; i < found.Length; i++)
                covered[i] += found[i] > 0 ? worth : 0;
        }

        for (var i = 0; i < scores.Length && total > 0; i++)
            scores[i] *= 1 + (CoverageWeight * covered[i] / total);
    }

    private void AddNeighbours(EncodedQuery query, IReadOnlyList<ScoredPassage> candidates, double[] scores)
    {
        var (neighbours, owners, counts) = (new List<int>(), new List<int>(), new int[scores.Length]);
        for (var i = 0; i < scores.Length; i++)
        {
            var passage = candidates[i].Passage;
            foreach (var neighbour in (ReadOnlySpan<int>)[passage - 1, passage + 1])
            {
                if (neighbour < 0 || neighbour >= _documentOf.Length || _documentOf[neighbour] != _documentOf[passage])
                    continue;
                neighbours.Add(neighbour);
                owners.Add(i);
                counts[i]++;
            }
        }

        var found = _index.Score(query, neighbours);
        for (var n = 0; n < found.Length; n++)
            scores[owners[n]] += NeighbourWeight * found[n] / counts[owners[n]];
    }

    // A document's stems: those of its passages with their context.
    private static List<TermCounts> WholeDocuments(IReadOnlyList<TermCounts> passages, int[] documentOf)
    {
        var documents = new List<TermCounts>();
        for (var (start, end) = (0, 0); start < passages.Count; start = end)
        {
            var frequencies = new SortedDictionary<uint, float>();
            var length = 0f;
            for (; end < passages.Count && documentOf[end] == documentOf[start]; end++)
            {
                var passage = passages[end];
                length += passage.Length;
                for (var i = 0; i < passage.Terms.Length; i++)
                {
                    if (passage.Kinds[i] == TermKind.Stem)
                        frequencies[passage.Terms[i]] = frequencies.GetValueOrDefault(passage.Terms[i]) + passage.Frequencies[i];
                }
            }

            // A document without passages has no number among these; its place is kept by an empty one.
            while (documents.Count < documentOf[start])
                documents.Add(new TermCounts(0, [], [], [], [], []));
            documents.Add(new TermCounts(
                length, [.. frequencies.Keys], [.. Enumerable.Repeat(TermKind.Stem, frequencies.Count)], [.. frequencies.Values], [], []));
        }

        return documents;
    }
}

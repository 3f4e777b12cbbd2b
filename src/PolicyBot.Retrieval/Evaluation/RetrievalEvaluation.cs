using System.Globalization;
using Microsoft.Extensions.AI;
using PolicyBot.Documents;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Indexes;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Spelling;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Evaluation;

/// <summary>Runs judged queries against a corpus of its own, every row of it one retrieval unit, with the encoding and ranking that
/// questions go through.</summary>
/// <param name="time">Measures.</param>
/// <param name="glossary">What else things are called.</param>
/// <param name="embeddings">The embedding model, or <c>null</c> to search by terms only.</param>
/// <param name="denseWeight">How much meaning counts beside terms where there is a model, 0 to 1.</param>
public sealed class RetrievalEvaluation(
    TimeProvider time, Glossary glossary, IEmbeddingGenerator<string, Embedding<float>>? embeddings = null,
    double denseWeight = DenseFusion.UsualWeight)
{
    private const int WarmUpQueries = 100;

    private readonly TextAnalyzer _analyzer = new();
    private readonly VectorEncoder? _vectors = embeddings is null ? null : new VectorEncoder(embeddings);

    /// <summary>Indexes the corpus, runs every query, writes the run file and computes the figures.</summary>
    /// <param name="folder">Holds <c>corpus.jsonl</c> (id, title, text), <c>queries.jsonl</c> (id, text) and <c>qrels.tsv</c> (query, document, 1).</param>
    /// <param name="runFile">Written as query, document, rank from 1 and score with tabs between; an existing file is replaced when all is done.</param>
    /// <param name="top">How many hits a query gets at most, at least 1.</param>
    /// <param name="cancellationToken">Ends the evaluation. What the embedding model throws ends it too: figures of a model that was
    /// only asked now and then would be of no use.</param>
    /// <exception cref="InvalidInputException">A file is missing or broken (the message names file and line), or the run file cannot be written.</exception>
    public async Task<RetrievalFigures> RunAsync(string folder, string runFile, int top, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var started = time.GetTimestamp();
        var set = await JudgedSet.ReadAsync(folder, cancellationToken);
        Passage[] passages = [.. set.Corpus.Select(AsPassage)];
        var ranking = await IndexAsync(passages, cancellationToken);
        var known = new KnownWords(passages, ranking.Index, new Lazy<GlossaryWords>(() => new GlossaryWords(glossary, _analyzer)));
        var corrector = new SpellingCorrector(_analyzer, glossary);
        corrector.Prepare(known);
        var indexed = time.GetElapsedTime(started);

        var runs = new Dictionary<string, IReadOnlyList<ScoredPassage>>(StringComparer.Ordinal);
        var latencies = new List<double>(set.Queries.Count);
        var (encoder, expansion) = (new QueryEncoder(_analyzer), new QueryExpansion(_analyzer));
        // Code is compiled when it first runs: without a warm-up the slowest of fifty queries would be the first, and tell of the compiler.
        foreach (var query in set.Queries.Take(WarmUpQueries))
            ranking.Rank(Encoded(corrector.Correct(query.Text, known).Text), null, null, top, denseWeight);
        foreach (var query in set.Queries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            started = time.GetTimestamp();
            var text = corrector.Correct(query.Text, known).Text;
            var encoded = Encoded(text);
            var vector = _vectors is null || string.IsNullOrWhiteSpace(text) ? null : await _vectors.EncodeAsync(text, cancellationToken);
            runs[query.Id] = ranking.Rank(encoded, vector, null, top, denseWeight);
            latencies.Add(time.GetElapsedTime(started).TotalMilliseconds);
        }

        await WriteRunAsync(runFile, set, runs, cancellationToken);
        return Figures(set, runs, latencies, indexed);

        EncodedQuery Encoded(string text) => expansion.Expand(encoder.Encode(text), text, glossary.Find(text));
    }

    private async Task<PassageRanking> IndexAsync(Passage[] passages, CancellationToken cancellationToken)
    {
        var encoder = new PassageEncoder(_analyzer);
        var terms = passages.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(encoder.Encode).ToArray();
        var vectors = _vectors is null ? [] : await _vectors.EncodeAsync(passages, cancellationToken);
        return new PassageRanking(terms, [.. Enumerable.Range(0, terms.Length)], vectors, vectors.Length / passages.Length);
    }

    private static Passage AsPassage(JudgedSet.Row row) => new(
        Guid.Empty, row.Id, row.Title, null, row.Id, [], 0, new Span(0, row.Text.Length), row.Text, BlockKind.Paragraph, 0, null,
        [], [], [], Language.English, [], [], null);

    private static async Task WriteRunAsync(
        string runFile, JudgedSet set, Dictionary<string, IReadOnlyList<ScoredPassage>> runs, CancellationToken cancellationToken)
    {
        var unfinished = runFile + ".unfinished";
        try
        {
            await using (var writer = new StreamWriter(unfinished) { NewLine = "\n" })
            {
                foreach (var query in set.Queries)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var hits = runs[query.Id];
                    for (var i = 0; i < hits.Count; i++)
                    {
                        await writer.WriteLineAsync(string.Create(
                            CultureInfo.InvariantCulture, $"{query.Id}\t{set.Corpus[hits[i].Passage].Id}\t{i + 1}\t{hits[i].Score}"));
                    }
                }
            }

            File.Move(unfinished, runFile, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"The run file {runFile} cannot be written: {exception.Message}", exception);
        }
    }

    private static RetrievalFigures Figures(
        JudgedSet set, Dictionary<string, IReadOnlyList<ScoredPassage>> runs, List<double> latencies, TimeSpan indexed)
    {
        var judged = set.Relevant.Select(pair => (
            Ranked: runs.GetValueOrDefault(pair.Key, []).Select(hit => set.Corpus[hit.Passage].Id).ToList(), Relevant: pair.Value)).ToList();
        latencies.Sort();
        return new RetrievalFigures(
            set.Corpus.Count, set.Queries.Count, judged.Count,
            Recall(1), Recall(5), Recall(10), Recall(20), Recall(100),
            judged.Average(query => RankingMeasures.ReciprocalRank(query.Ranked, query.Relevant)),
            judged.Average(query => RankingMeasures.AveragePrecision(query.Ranked, query.Relevant)),
            judged.Average(query => RankingMeasures.Ndcg(query.Ranked, query.Relevant)),
            indexed.TotalMilliseconds, Percentile(.5), Percentile(.95), Percentile(.99));

        double Recall(int depth) => judged.Average(query => RankingMeasures.Recall(query.Ranked, query.Relevant, depth));

        // The smallest latency that the given share of queries does not exceed.
        double Percentile(double share) => latencies[Math.Max(0, (int)Math.Ceiling(share * latencies.Count) - 1)];
    }
}

namespace PolicyBot.Retrieval.Evaluation;

/// <summary>How well and how fast a set of judged queries was answered. Every figure of quality is a mean over the judged queries,
/// from 0 to 1; a query without hits counts 0.</summary>
/// <param name="Documents">How many retrieval units were indexed.</param>
/// <param name="Queries">How many queries were run.</param>
/// <param name="Judged">How many queries have judgements.</param>
/// <param name="RecallAt1">Share of a query's relevant documents in the first hit.</param>
/// <param name="RecallAt5">… in the first 5 hits.</param>
/// <param name="RecallAt10">… in the first 10 hits.</param>
/// <param name="RecallAt20">… in the first 20 hits.</param>
/// <param name="RecallAt100">… in the first 100 hits, or in as many as were asked for.</param>
/// <param name="MrrAt10">One divided by the rank of the first relevant document among the first 10.</param>
/// <param name="MapAt10">Mean of the precisions at the relevant documents among the first 10, divided by all relevant ones.</param>
/// <param name="NdcgAt10">Normalised discounted cumulative gain over the first 10.</param>
/// <param name="IndexMs">Milliseconds to read, encode and index the corpus.</param>
/// <param name="LatencyP50Ms">Median milliseconds of a query.</param>
/// <param name="LatencyP95Ms">95th percentile.</param>
/// <param name="LatencyP99Ms">99th percentile.</param>
public sealed record RetrievalFigures(
    int Documents,
    int Queries,
    int Judged,
    double RecallAt1,
    double RecallAt5,
    double RecallAt10,
    double RecallAt20,
    double RecallAt100,
    double MrrAt10,
    double MapAt10,
    double NdcgAt10,
    double IndexMs,
    double LatencyP50Ms,
    double LatencyP95Ms,
    double LatencyP99Ms);

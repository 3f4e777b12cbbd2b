namespace PolicyBot.Retrieval.Encoding;

/// <summary>How much a term of each kind counts: <c>λ · tf/(tf + k1·(1 − b + b·length/averageLength))</c>, a BM25 weight without
/// its inverse document frequency, which the store applies (<see cref="InverseDocumentFrequency"/>). The constants were
/// measured on English and Chinese development sets.</summary>
public static class TermWeighting
{
    /// <summary>The weight of a term in a passage, in (0, 1).</summary>
    /// <param name="kind">The term's kind.</param>
    /// <param name="frequency">How often the term occurs in the passage; context counts half.</param>
    /// <param name="length">The passage's length in stems.</param>
    /// <param name="averageLength">The mean length of all passages.</param>
    public static double PassageWeight(TermKind kind, double frequency, double length, double averageLength) => kind switch
    {
        TermKind.Stem => Saturate(frequency, .9, .75, length, averageLength),
        TermKind.Word => .3 * Saturate(frequency, .9, .75, length, averageLength),
        TermKind.Character => .8 * Saturate(frequency, .9, .75, length, averageLength),
        TermKind.Pair => .4 * Saturate(frequency, .6, 0, length, averageLength),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The weight of a term in a query: stems and bigrams saturate with how often they occur.</summary>
    public static double QueryWeight(TermKind kind, double frequency) =>
        kind == TermKind.Stem ? 3 * frequency / (2 + frequency) : frequency;

    /// <summary><c>ln(1 + (N − n + ½)/(n + ½))</c>, the form that Lucene and Qdrant use.</summary>
    /// <param name="passages">How many passages there are (N).</param>
    /// <param name="containing">How many of them contain the term (n).</param>
    public static double InverseDocumentFrequency(int passages, int containing) =>
        Math.Log(1 + ((passages - containing + .5) / (containing + .5)));

    private static double Saturate(double frequency, double k1, double b, double length, double averageLength) =>
        frequency / (frequency + (k1 * (1 - b + (averageLength > 0 ? b * length / averageLength : 0))));
}

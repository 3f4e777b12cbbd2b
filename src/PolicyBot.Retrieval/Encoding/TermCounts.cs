namespace PolicyBot.Retrieval.Encoding;

/// <summary>What a passage is searched by, before any collection-wide figure enters: how often each term occurs.</summary>
/// <param name="Length">The passage's length: its stems without stop words, those of its context counted half.</param>
/// <param name="Terms">The terms' ids (<see cref="TermId"/>), ascending.</param>
/// <param name="Kinds">Each term's kind, in the order of <paramref name="Terms"/>.</param>
/// <param name="Frequencies">How often each term occurs, in the order of <paramref name="Terms"/>; an occurrence in the context counts half.</param>
/// <param name="SentenceTerms">The stems of the passage's own text in reading order, sentence after sentence.</param>
/// <param name="SentenceEnds">For each sentence the place in <paramref name="SentenceTerms"/> just past its last stem.</param>
public sealed record TermCounts(
    float Length, uint[] Terms, TermKind[] Kinds, float[] Frequencies, uint[] SentenceTerms, int[] SentenceEnds);

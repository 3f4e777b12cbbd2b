using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Retrieval.Indexes;

/// <summary>The stems of every passage's sentences in flat arrays, to find how well a passage's best single sentence matches.</summary>
internal sealed class SentenceIndex
{
    private readonly uint[] _terms;
    private readonly int[] _sentenceEnds;
    private readonly int[] _firstSentences;
    private readonly double _averageLength;

    /// <summary>Takes the sentences over from <paramref name="passages"/>.</summary>
    public SentenceIndex(IReadOnlyList<TermCounts> passages)
    {
        _terms = new uint[passages.Sum(passage => passage.SentenceTerms.Length)];
        _sentenceEnds = new int[passages.Sum(passage => passage.SentenceEnds.Length)];
        _firstSentences = new int[passages.Count + 1];
        var (term, sentence) = (0, 0);
        for (var number = 0; number < passages.Count; number++)
        {
            _firstSentences[number] = sentence;
            foreach (var end in passages[number].SentenceEnds)
                _sentenceEnds[sentence++] = term + end;
            passages[number].SentenceTerms.CopyTo(_terms, term);
            term += passages[number].SentenceTerms.Length;
        }

        _firstSentences[^1] = sentence;
        _averageLength = sentence == 0 ? 0 : (double)term / sentence;
    }

    /// <summary>The highest BM25 score among the passage's sentences, by stems alone.</summary>
    /// <param name="passage">The passage's number.</param>
    /// <param name="stems">The query's stems.</param>
    public double BestScore(int passage, QueryStems stems)
    {
        var best = 0.0;
        for (var sentence = _firstSentences[passage]; sentence < _firstSentences[passage + 1]; sentence++)
        {
            var start = sentence == 0 ? 0 : _sentenceEnds[sentence - 1];
            best = Math.Max(best, stems.Score(_terms.AsSpan(start.._sentenceEnds[sentence]), _averageLength));
        }

        return best;
    }
}

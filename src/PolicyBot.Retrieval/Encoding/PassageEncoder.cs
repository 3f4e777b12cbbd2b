using System.Runtime.InteropServices;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Encoding;

/// <summary>Counts the terms of a passage and of its context.</summary>
/// <param name="analyzer">Takes the texts apart.</param>
public sealed class PassageEncoder(TextAnalyzer analyzer)
{
    private const float ContextFrequency = .5f;

    /// <summary>The terms of <paramref name="passage"/>: its text, and at half weight its document's title, its headings and
    /// its header cells. Lines of running text without any letter are left out; a table's cells never are.</summary>
    public TermCounts Encode(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var counter = new Counter(analyzer);
        counter.Add(passage.DocumentTitle, ContextFrequency);
        foreach (var heading in passage.Section)
            counter.Add(heading, ContextFrequency);
        foreach (var cell in passage.HeaderCells)
            counter.Add(cell, ContextFrequency);
        counter.AddText(passage.Text, everyLine: passage.Kind is BlockKind.TableHeader or BlockKind.TableRow);
        return counter.Finish();
    }

    private sealed class Counter(TextAnalyzer analyzer)
    {
        private readonly Dictionary<uint, (TermKind Kind, float Frequency)> _terms = [];
        private readonly List<Token> _tokens = [];
        private readonly List<uint> _sentenceTerms = [];
        private readonly List<int> _sentenceEnds = [];
        private float _length;

        public void Add(string text, float frequency)
        {
            foreach (var sentence in SentenceBoundaries.Split(text))
                AddSentence(text, sentence, frequency, stems: null);
        }

        public void AddText(string text, bool everyLine)
        {
            var (lineEnd, lineCounts) = (0, false);
            foreach (var sentence in SentenceBoundaries.Split(text))
            {
                if (sentence.Start >= lineEnd)
                {
                    var lineBreak = text.AsSpan(sentence.Start).IndexOfAny('\n', '\r');
                    lineEnd = lineBreak < 0 ? text.Length : sentence.Start + lineBreak + 1;
                    lineCounts = everyLine || HasLetter(text, sentence.Start, lineEnd);
                }

                if (!lineCounts)
                    continue;
                AddSentence(text, sentence, 1, _sentenceTerms);
                if (_sentenceTerms.Count > (_sentenceEnds.Count == 0 ? 0 : _sentenceEnds[^1]))
                    _sentenceEnds.Add(_sentenceTerms.Count);
            }
        }

        public TermCounts Finish()
        {
            var ids = _terms.Keys.ToArray();
            Array.Sort(ids);
            return new TermCounts(
                _length,
                ids,
                Array.ConvertAll(ids, id => _terms[id].Kind),
                Array.ConvertAll(ids, id => _terms[id].Frequency),
                [.. _sentenceTerms],
                [.. _sentenceEnds]);
        }

        private void AddSentence(string text, Span sentence, float frequency, List<uint>? stems)
        {
            _tokens.Clear();
            analyzer.Analyze(text, sentence.Start, sentence.End, _tokens);
            string? previous = null;
            foreach (var token in _tokens)
            {
                if (token.Kind == TokenKind.Character)
                {
                    Count(TermId.Of(TermKind.Character, token.Surface), TermKind.Character, frequency);
                    continue;
                }

                if (StopWords.IsStopWord(token.Surface))
                    continue;
                var stem = TermId.Of(TermKind.Stem, token.Stem);
                Count(stem, TermKind.Stem, frequency);
                stems?.Add(stem);
                _length += frequency;
                if (token.Kind == TokenKind.Word)
                    Count(TermId.Of(TermKind.Word, token.Surface), TermKind.Word, frequency);
                if (token.Kind is TokenKind.Bigram or TokenKind.Identifier)
                {
                    previous = null;
                    continue;
                }

                if (previous is not null)
                    Count(TermId.OfPair(previous, token.Stem), TermKind.Pair, frequency);
                previous = token.Stem;
            }
        }

        private void Count(uint id, TermKind kind, float frequency)
        {
            ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, id, out _);
            term = (kind, term.Frequency + frequency);
        }

        private static bool HasLetter(string text, int start, int end)
        {
            for (; start < end; start++)
            {
                if (char.IsLetter(text, start))
                    return true;
            }

            return false;
        }
    }
}

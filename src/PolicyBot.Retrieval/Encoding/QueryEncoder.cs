using System.Text.RegularExpressions;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Encoding;

/// <summary>Turns a question into weighted terms: what only makes it a question is dropped, and a scenario told before the
/// question counts less than the question.</summary>
/// <param name="analyzer">The analyzer that the passages went through.</param>
public sealed partial class QueryEncoder(TextAnalyzer analyzer)
{
    private const double ScenarioWeight = .7;

    /// <summary>The terms of <paramref name="text"/>.</summary>
    public EncodedQuery Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var query = new Builder(analyzer, dropQuestionWords: true);
        query.Add(ChineseQuestionWords().Replace(ChineseCharacters.Simplify(text), match => new string('\u0001', match.Length)));
        if (query.IsEmpty)
        {
            // "Who are we?": better the question words than nothing.
            query = new Builder(analyzer, dropQuestionWords: false);
            query.Add(text);
        }

        return query.Finish();
    }

    [GeneratedRegex("是什么|什么|哪些|哪个|哪位|哪里|哪|谁|多少|几|怎么样|怎么|如何|为何|为什么|吗|呢|有没有|请问")]
    private static partial Regex ChineseQuestionWords();

    private sealed class Builder(TextAnalyzer analyzer, bool dropQuestionWords)
    {
        private readonly Dictionary<uint, (EncodedQueryTerm Term, double Frequency)> _terms = [];
        private readonly List<uint> _order = [];
        private readonly List<Token> _tokens = [];

        public bool IsEmpty => _order.Count == 0;

        public void Add(string text)
        {
            var sentences = SentenceBoundaries.Split(text).Where(sentence => sentence.In(text).AsSpan().Trim().Length > 0).ToList();
            var scenario = sentences.Count > 1 && IsQuestion(text, sentences[^1]);
            foreach (var sentence in sentences)
                AddSentence(text, sentence, scenario && !IsQuestion(text, sentence) ? ScenarioWeight : 1);
        }

        public EncodedQuery Finish() => new([.. _order.Select(id => _terms[id]).Select(counted =>
            counted.Term with { Weight = TermWeighting.QueryWeight(counted.Term.Kind, counted.Frequency) })]);

        private static bool IsQuestion(string text, Span sentence) => sentence.In(text).AsSpan().TrimEnd() is [.., '?' or '？'];

        private void AddSentence(string text, Span sentence, double weight)
        {
            _tokens.Clear();
            analyzer.Analyze(text, sentence.Start, sentence.End, _tokens);
            Token? previous = null;
            foreach (var token in _tokens)
            {
                if (token.Kind == TokenKind.Character)
                {
                    Count(TermId.Of(TermKind.Character, token.Surface), token.Surface, token.Surface, TermKind.Character, weight);
                    continue;
                }

                if (StopWords.IsStopWord(token.Surface) || (dropQuestionWords && StopWords.IsQuestionWord(token.Surface)))
                    continue;
                Count(TermId.Of(TermKind.Stem, token.Stem), token.Stem, token.Surface, TermKind.Stem, weight);
                if (token.Kind == TokenKind.Word)
                    Count(TermId.Of(TermKind.Word, token.Surface), token.Surface, token.Surface, TermKind.Word, weight);
                if (token.Kind is TokenKind.Bigram or TokenKind.Identifier)
                {
                    previous = null;
                    continue;
                }

                if (previous is { } first)
                {
                    Count(TermId.OfPair(first.Stem, token.Stem), $"{first.Stem} {token.Stem}",
                        $"{first.Surface} {token.Surface}", TermKind.Pair, weight);
                }

                previous = token;
            }
        }

        private void Count(uint id, string text, string surface, TermKind kind, double frequency)
        {
            if (_terms.TryGetValue(id, out var counted))
            {
                _terms[id] = counted with { Frequency = counted.Frequency + frequency };
                return;
            }

            _terms[id] = (new EncodedQueryTerm(id, text, surface, kind, 0), frequency);
            _order.Add(id);
        }
    }
}

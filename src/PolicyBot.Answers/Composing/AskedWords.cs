using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing;

/// <summary>The words of one part of a question at their places.</summary>
public sealed class AskedWords
{
    private readonly string _text;
    private readonly Dictionary<string, Token> _tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> _noise = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ConceptMatch> _concepts;
    private readonly IReadOnlyList<Quantity> _quantities;

    /// <summary>Reads the part that <paramref name="found"/> was found for.</summary>
    public AskedWords(FoundPassages found, TextAnalyzer analyzer)
    {
        _text = found.Part.Text;
        _concepts = found.Concepts;
        _quantities = QuantityReader.Read(_text);
        var asked = analyzer.Analyze(ChineseQuestionWords.Blank(_text));
        foreach (var token in asked)
            _tokens.TryAdd(token.Stem, token);
        _noise.UnionWith(analyzer.Analyze(_text).Select(token => token.Stem).Where(stem => !_tokens.ContainsKey(stem)));
        _noise.UnionWith(AcrossWords(asked, found.Terms));
    }

    /// <summary>Whether a term is no word of the question, only a trace of how it was cut.</summary>
    public bool IsNoise(QueryTerm term) => _noise.Contains(term.Text);

    /// <summary>The term's first place, or <c>null</c> for a term that the conversation brought in.</summary>
    public Token? TokenOf(QueryTerm term) => _tokens.TryGetValue(term.Text, out var token) ? token : null;

    /// <summary>Whether a word is written like a name.</summary>
    public bool IsName(Token token) => NameShape.IsName(_text, token);

    /// <summary>The concept that a word is, or is a part of.</summary>
    public Concept? ConceptAt(Token token) =>
        _concepts.FirstOrDefault(match => match.Span.Start <= token.Start && token.End <= match.Span.End)?.Concept;

    /// <summary>How many of the question's words a concept takes up, at least 1.</summary>
    public int TokensOf(Concept concept) =>
        Math.Max(1, _tokens.Values.Count(token => token.Kind != TokenKind.Character && ReferenceEquals(ConceptAt(token), concept)));

    /// <summary>The value that a word is a part of.</summary>
    public Quantity? QuantityAt(Token token) =>
        _quantities.FirstOrDefault(quantity => quantity.Start <= token.Start && token.End <= quantity.End);

    /// <summary>Chinese is written without spaces, so a bigram may reach across two words ("造每" in 改造每亩). One that no document
    /// has, between characters that belong to words which documents or the glossary have, is such a one and says nothing.</summary>
    private IEnumerable<string> AcrossWords(IReadOnlyList<Token> asked, IReadOnlyList<QueryTerm> terms)
    {
        var unknown = terms.Where(term => term.PassageCount == 0).Select(term => term.Text).ToHashSet(StringComparer.Ordinal);
        var bigrams = asked.Where(token => token.Kind == TokenKind.Bigram).ToList();
        var known = bigrams.Where(token => !unknown.Contains(token.Stem)).SelectMany(token => Places(token.Start, token.End))
            .Concat(_concepts.SelectMany(match => Places(match.Span.Start, match.Span.End)))
            .Concat(_quantities.SelectMany(quantity => Places(quantity.Start, quantity.End)))
            .ToHashSet();
        return bigrams
            .Where(token => unknown.Contains(token.Stem) && ConceptAt(token) is null && QuantityAt(token) is null
                && known.Contains(token.Start) && known.Contains(token.End - 1))
            .Select(token => token.Stem);
    }

    private static IEnumerable<int> Places(int start, int end) => Enumerable.Range(start, end - start);
}

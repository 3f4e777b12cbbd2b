using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace PolicyBot.Retrieval.Spelling;

/// <summary>Tells words of the English language from mistyped ones, by the lexicon of some 28,000 words that comes with Krovetz's
/// stemmer. It takes 3 MB and a tenth of a second to load, so it is loaded when the first word that nothing else knows is asked
/// about. Safe for use by several threads at once.</summary>
internal sealed class EnglishLexicon
{
    private const int ShortestBase = 3;
    private const int ShortestPart = 4;

    // An ending and what may have stood in its place.
    private static readonly (string Ending, string[] Bases)[] Endings =
    [
        ("ies", ["y", "ie"]), ("es", ["", "e"]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]), ("ying", ["ie", "y"]), ("ing", ["", "e"]),
        ("er", ["", "e", "y"]), ("ers", ["", "e", "y"]), ("or", ["", "e"]), ("ors", ["", "e"]), ("est", ["", "e"]), ("iest", ["y"]),
        ("ly", ["", "le"]), ("ily", ["y"]), ("ally", ["al", ""]), ("ness", [""]), ("iness", ["y"]), ("able", ["", "e"]), ("ability", ["able"]),
        ("ion", ["", "e"]), ("ions", ["", "e"]), ("ive", ["ion", "e"]), ("al", [""]), ("ity", ["", "e"]), ("ise", ["ize"]), ("ised", ["ize"]),
        ("ising", ["ize"]), ("isation", ["ize"]), ("ization", ["ize"]), ("ments", ["ment"]), ("ist", ["", "y"]), ("ists", ["", "y"]), ("th", [""]),
    ];

    private static readonly string[] Beginnings = ["un", "re", "non", "sub", "mis", "over", "under", "pre", "anti", "multi", "semi", "inter", "micro"];

    private readonly Lock _using = new();
    private readonly Lazy<Stemmer> _stemmer = new(() => new Stemmer());

    /// <summary>Whether <paramref name="word"/>, in lower case, is a word of the lexicon or a form of one.</summary>
    public bool Contains(string word)
    {
        lock (_using)
            return HasFormOf(word);
    }

    /// <summary>Whether <paramref name="word"/> can be read as a word of the lexicon after a prefix, or as two of them in one. Some
    /// mistyped words can be read so by chance ("compo-nets").</summary>
    public bool Composes(string word)
    {
        lock (_using)
            return IsDerived(word) || IsCompound(word);
    }

    private bool IsDerived(string word) => Array.Exists(Beginnings, beginning =>
        word.Length >= beginning.Length + ShortestPart && word.StartsWith(beginning, StringComparison.Ordinal) && HasFormOf(word[beginning.Length..]));

    private bool IsCompound(string word)
    {
        for (var cut = ShortestPart; cut <= word.Length - ShortestPart; cut++)
        {
            // What is left of a suffix misspelt ("accessable") is no part of a compound.
            if (!word.AsSpan(cut).StartsWith("able") && Has(word[..cut]) && HasFormOf(word[cut..]))
                return true;
        }

        return false;
    }

    private bool HasFormOf(string word) => Has(word) || Array.Exists(Endings, ending =>
        word.Length > ending.Ending.Length + 1
        && word.EndsWith(ending.Ending, StringComparison.Ordinal)
        && HasBase(word[..^ending.Ending.Length], ending.Bases));

    private bool HasBase(string stem, string[] bases) =>
        Array.Exists(bases, last => stem.Length + last.Length >= ShortestBase && Has(stem + last))
        || (stem.Length > ShortestBase && stem[^1] == stem[^2] && Has(stem[..^1]));

    // The stemmer takes each of these endings off where what remains is in its lexicon, and only there. No word has both.
    private bool Has(string word) => _stemmer.Value.Stem(word + "able") == word || _stemmer.Value.Stem(word + "ize") == word;

    // Lucene offers the stemmer as a filter of tokens only.
    private sealed class Stemmer : IDisposable
    {
        private readonly OneToken _token = new();
        private readonly KStemFilter _filter;

        public Stemmer() => _filter = new KStemFilter(_token);

        public string Stem(string word)
        {
            _token.Set(word);
            _filter.IncrementToken();
            return _token.Term;
        }

        public void Dispose() => _filter.Dispose();
    }

    private sealed class OneToken : TokenStream
    {
        private readonly ICharTermAttribute _term;

        public OneToken() => _term = AddAttribute<ICharTermAttribute>();

        public string Term => _term.ToString()!;

        public void Set(string word) => _term.SetEmpty().Append(word);

        public override bool IncrementToken() => true;
    }
}

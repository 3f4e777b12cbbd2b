using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Spelling;

/// <summary>Corrects the spelling of questions by the words of the documents and the glossary. A word that these or the English
/// language have is never changed, nor is one that nothing is near to: what the documents do not deal with must stay
/// recognisable as such.</summary>
/// <param name="analyzer">The analyzer that the passages went through.</param>
/// <param name="glossary">The names of things in both languages.</param>
internal sealed class SpellingCorrector(TextAnalyzer analyzer, Glossary glossary)
{
    private const int ShortestWord = 4;
    private const int ShortestPart = 3;
    private const int ShortestJoined = 5;
    private const int LongestAcronym = 5;
    // Where a word is this long, two edits leave enough of it.
    private const int LongWord = 8;
    // What is longer is no question, and correcting it would take noticeable time.
    private const int LongestText = 2000;
    private const int MostUnknownWords = 16;

    private const string Unknown = "zzzz";

    private readonly EnglishLexicon _lexicon = new();
    private readonly ChineseCorrector _chinese = new(glossary);

    /// <summary>Corrects <paramref name="text"/>: English words run together or parted, and mistyped words of both languages.</summary>
    /// <param name="text">A question or some words.</param>
    /// <param name="known">The words of the documents and the glossary.</param>
    public CorrectedText Correct(string text, KnownWords known)
    {
        if (text.Length > LongestText)
            return new CorrectedText(text, []);
        var words = analyzer.Analyze(text).Where(token => token.Kind == TokenKind.Word).ToList();
        var corrections = new List<Correction>(_chinese.Correct(text, known));
        var unknown = 0;
        for (var i = 0; i < words.Count && unknown < MostUnknownWords; i++)
        {
            if (i + 1 < words.Count && Joined(text, words[i], words[i + 1], known) is { } joined)
            {
                corrections.Add(Replace(text, words[i].Start, EndOf(words[i + 1]), joined));
                i++;
                continue;
            }

            if (!MayBeMistyped(text, words[i]) || known.Have(words[i].Stem))
                continue;
            unknown++;
            if (Meant(text, words[i], known) is { } meant)
                corrections.Add(Replace(text, words[i].Start, EndOf(words[i]), meant));
        }

        return CorrectedText.Of(text, corrections);
    }

    /// <summary>Loads what the first unknown word would have to wait for, some tenths of a second in a fresh process.</summary>
    public void Prepare(KnownWords known) => Meant(Unknown, new Token(Unknown, Unknown, 0, Unknown.Length, TokenKind.Word), known);

    private string? Meant(string text, Token word, KnownWords known)
    {
        if (Parted(word.Surface, known) is { } parted)
            return parted;
        if (_lexicon.Contains(word.Surface))
            return null;
        // Short words are near to many, and what can be read as a compound or looks like a name may be one.
        if (word.Surface.Length <= ShortestWord || _lexicon.Composes(word.Surface))
            return known.Vocabulary.Nearest(word.Surface, _ => EditCost.Slip);
        if (IsName(text, word))
            return known.Vocabulary.Nearest(word.Surface, _ => EditCost.OneEdit);
        return known.Vocabulary.Nearest(word.Surface, length => length < LongWord ? EditCost.OneEdit : EditCost.TwoEdits);
    }


    // "smartfactory", where the two words are known side by side.
    private string? Parted(string word, KnownWords known)
    {
        for (var cut = ShortestPart; cut <= word.Length - ShortestPart; cut++)
        {
            if (known.HavePair(analyzer.Stem(word[..cut]), analyzer.Stem(word[cut..])))
                return $"{word[..cut]} {word[cut..]}";
        }

        return null;
    }

    // "elec tronic": two words of which one means nothing to the documents, and which are one word there.
    private string? Joined(string text, Token first, Token second, KnownWords known)
    {
        if (second.Start - EndOf(first) != 1 || text[EndOf(first)] is not (' ' or '-')
            || !MayBeJoined(first) || !MayBeJoined(second) || first.Surface.Length + second.Surface.Length < ShortestJoined
            || (known.AreInPassages(first.Stem) && known.AreInPassages(second.Stem)))
            return null;
        var joined = first.Surface + second.Surface;
        return known.AreInPassages(analyzer.Stem(joined)) && !known.HavePair(first.Stem, second.Stem) ? joined : null;
    }

    private static bool MayBeJoined(Token word) =>
        SpellingVocabulary.IsPlain(word.Surface) && !StopWords.IsStopWord(word.Surface) && !StopWords.IsQuestionWord(word.Surface);

    private static bool MayBeMistyped(string text, Token word) =>
        word.Surface.Length >= ShortestWord
        && SpellingVocabulary.IsPlain(word.Surface)
        && !StopWords.IsStopWord(word.Surface)
        && !StopWords.IsQuestionWord(word.Surface)
        && !IsAcronym(text, word)
        && (word.Start == 0 || text[word.Start - 1] is not ('@' or '/' or '_' or '.'))
        && (word.End == text.Length || text[word.End] is not ('@' or '_'));

    private static bool IsAcronym(string text, Token word) =>
        word.Surface.Length <= LongestAcronym && IsCapital(text.AsSpan(word.Start, word.Surface.Length)) && !IsCapital(text);

    private static bool IsCapital(ReadOnlySpan<char> text) => !text.ContainsAnyInRange('a', 'z');

    // A capital that no beginning of a sentence explains.
    private static bool IsName(string text, Token word) =>
        char.IsAsciiLetterUpper(text[word.Start])
        && !IsCapital(text)
        && text.AsSpan(0, word.Start).TrimEnd() is not ([] or [.., '.' or '?' or '!' or ':' or ';']);

    // A possessive ending is no part of the word.
    private static int EndOf(Token word) => word.Start + word.Surface.Length;

    private static Correction Replace(string text, int start, int end, string meant)
    {
        var typed = text[start..end];
        if (typed.Length > 1 && IsCapital(typed))
            meant = meant.ToUpperInvariant();
        else if (char.IsAsciiLetterUpper(typed[0]))
            meant = char.ToUpperInvariant(meant[0]) + meant[1..];
        return new Correction(new Span(start, end), typed, meant);
    }
}

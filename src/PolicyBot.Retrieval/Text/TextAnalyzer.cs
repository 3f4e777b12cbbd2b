using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace PolicyBot.Retrieval.Text;

/// <summary>Takes a text apart into the words, numbers, Chinese bigrams and characters that it is searched by. Chinese is given
/// in simplified characters, whichever script the text is in. Stop words are kept; whoever does not want them asks
/// <see cref="StopWords"/>. Safe for use by several threads at once.</summary>
public sealed class TextAnalyzer
{
    private const int StemCacheLimit = 100_000;
    private const int LongestStemmedWord = 64;
    private readonly ConcurrentDictionary<string, string> _stems = new(StringComparer.Ordinal);
    // A stemmer serves one thread at a time.
    private readonly ConcurrentBag<PorterStemmer> _stemmers = [];
    // The dictionary's own count locks all of it.
    private int _stemCount;

    /// <summary>All tokens of <paramref name="text"/> in order of their start; a longer token comes before its parts.</summary>
    public IReadOnlyList<Token> Analyze(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        Analyze(text, 0, text.Length, tokens);
        return tokens;
    }

    /// <summary>Adds the tokens of <c>[start, end)</c> of <paramref name="text"/> to <paramref name="tokens"/>; offsets count
    /// from the start of the whole text.</summary>
    public void Analyze(string text, int start, int end, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        var position = start;
        while (position < end)
        {
            if (IsIdeograph(text, position, out var width))
                position = AddIdeographs(text, position, end, tokens);
            else if (IsDigit(Fold(text[position])) && NumberEnd(text, position, end) is var numberEnd && numberEnd > position)
            {
                AddNumber(text, position, numberEnd, tokens);
                position = numberEnd;
            }
            else if (IsWordCharacter(text[position]))
                position = AddWord(text, position, end, tokens);
            else
                position += width;
        }
    }

    /// <summary>Porter's stem of an English word in lower case; a word of another script stays as it is.</summary>
    public string Stem(string word)
    {
        if (_stems.TryGetValue(word, out var stem))
            return stem;
        stem = IsStemmable(word) ? RunStemmer(word) : word;
        if (_stemCount < StemCacheLimit && _stems.TryAdd(word, stem))
            Interlocked.Increment(ref _stemCount);
        return stem;
    }

    /// <summary>Turns full-width Latin letters, digits and marks (U+FF01–U+FF5E) into their ordinary forms.</summary>
    public static char Fold(char character) =>
        character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character == '’' ? '\'' : character;

    private string RunStemmer(string word)
    {
        if (!_stemmers.TryTake(out var stemmer))
            stemmer = new PorterStemmer();
        stemmer.SetCurrent(word);
        stemmer.Stem();
        var stem = stemmer.Current;
        _stemmers.Add(stemmer);
        return stem;
    }

    private static bool IsStemmable(string word)
    {
        if (word.Length is < 3 or > LongestStemmedWord)
            return false;
        foreach (var character in word)
        {
            if (character is not (>= 'a' and <= 'z' or '\''))
                return false;
        }

        return true;
    }

    private int AddWord(string text, int start, int end, List<Token> tokens)
    {
        var position = start + 1;
        while (position < end)
        {
            var character = text[position];
            var inside = IsWordCharacter(character) && !IsIdeograph(text, position, out _);
            // An apostrophe between letters belongs to the word.
            if (!inside && !(Fold(character) == '\'' && position + 1 < end && char.IsLetter(text[position + 1])))
                break;
            position++;
        }

        var surface = Lower(text, start, position);
        if (surface.Length > 2 && surface.EndsWith("'s", StringComparison.Ordinal))
            surface = surface[..^2];
        tokens.Add(new Token(surface, Stem(surface), start, position, TokenKind.Word));
        return position;
    }

    private static int AddIdeographs(string text, int start, int end, List<Token> tokens)
    {
        var position = start;
        while (position < end && IsIdeograph(text, position, out var width) && position + width <= end)
        {
            var next = position + width;
            var character = ChineseCharacters.Simplify(text, position, next);
            if (next < end && IsIdeograph(text, next, out var nextWidth) && next + nextWidth <= end)
            {
                var bigram = ChineseCharacters.Simplify(text, position, next + nextWidth);
                tokens.Add(new Token(bigram, bigram, position, next + nextWidth, TokenKind.Bigram));
            }
            else if (position == start)
            {
                tokens.Add(new Token(character, character, position, next, TokenKind.Bigram));
            }

            tokens.Add(new Token(character, character, position, next, TokenKind.Character));
            position = next;
        }

        return position > start ? position : start + 1;
    }

    private static void AddNumber(string text, int start, int end, List<Token> tokens)
    {
        var number = Lower(text, start, end).Replace(",", "", StringComparison.Ordinal);
        var dotted = number.Count(character => character == '.') > 1;
        tokens.Add(new Token(number, number, start, end, dotted ? TokenKind.Identifier : TokenKind.Number));
        if (!dotted)
            return;
        var partStart = start;
        for (var position = start; position <= end; position++)
        {
            if (position < end && IsDigit(Fold(text[position])))
                continue;
            var part = Lower(text, partStart, position);
            tokens.Add(new Token(part, part, partStart, position, TokenKind.Number));
            partStart = position + 1;
        }
    }

    // Digits with thousands separators and dots between them; the start itself where letters follow ("5g" is a word).
    private static int NumberEnd(string text, int start, int end)
    {
        var position = DigitsEnd(text, start, end);
        if (position - start <= 3)
        {
            while (IsThousandsGroup(text, position, end))
                position += 4;
        }

        while (position + 1 < end && Fold(text[position]) == '.' && IsDigit(Fold(text[position + 1])))
            position = DigitsEnd(text, position + 1, end);
        return position < end && IsWordCharacter(text[position]) && !IsIdeograph(text, position, out _) ? start : position;
    }

    private static int DigitsEnd(string text, int start, int end)
    {
        while (start < end && IsDigit(Fold(text[start])))
            start++;
        return start;
    }

    // A comma and exactly three digits. A full-width comma separates a list's items unless the digits are full-width too.
    private static bool IsThousandsGroup(string text, int comma, int end) =>
        comma + 4 <= end
        && (text[comma] == ',' || (text[comma] == '，' && !IsDigit(text[comma + 1])))
        && DigitsEnd(text, comma + 1, end) == comma + 4;

    private static string Lower(string text, int start, int end) => string.Create(end - start, (text, start), static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = char.ToLowerInvariant(Fold(from.text[from.start + i]));
    });

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static bool IsIdeograph(string text, int position, out int width)
    {
        var character = text[position];
        width = 1;
        if (character < '\u3005')
            return false;
        if (char.IsHighSurrogate(character) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            width = 2;
            // The supplementary and tertiary ideographic planes.
            return new Rune(character, text[position + 1]).Value is >= 0x20000 and <= 0x3FFFF;
        }

        return character is '\u3005' or '\u3007'
            or >= '\u3041' and <= '\u30FA'
            or >= '\u3400' and <= '\u4DBF'
            or >= '\u4E00' and <= '\u9FFF'
            or >= '\uF900' and <= '\uFAFF';
    }
}

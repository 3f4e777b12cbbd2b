using System.Buffers;
using System.Text;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Takes what a language model writes apart into sentences while it comes in. However the text is cut into chunks, the
/// sentences are the same; each is given as soon as the first word after it shows where it ends. For one answer and one thread.</summary>
public sealed class WrittenSentenceReader
{
    // No sentence is longer; what is goes out in pieces, and the pieces fail their verification.
    private const int LongestSentence = 2_000;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?。！？\n…");

    private readonly StringBuilder _text = new();
    private readonly List<(int Position, IReadOnlyList<int> Numbers)> _marks = [];
    private readonly List<WrittenSentence> _done = [];
    private readonly MarkupReader _markup;
    private char? _highSurrogate;
    private bool _hasStop;

    /// <summary>Begins an answer.</summary>
    public WrittenSentenceReader() => _markup = new MarkupReader(Append, Mark);

    /// <summary>Reads the next piece of the answer.</summary>
    /// <param name="chunk">The piece; it may end anywhere, even between the halves of a character.</param>
    /// <returns>The sentences that it completes, in order.</returns>
    public IEnumerable<WrittenSentence> Add(string chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        foreach (var character in chunk)
            Push(character);
        return Given();
    }

    /// <summary>Reads the answer's end.</summary>
    /// <returns>The sentences that were still open, in order.</returns>
    public IEnumerable<WrittenSentence> Finish()
    {
        _markup.Finish();
        TakeComplete(atEnd: true);
        return Given();
    }

    private WrittenSentence[] Given()
    {
        WrittenSentence[] given = [.. _done];
        _done.Clear();
        return given;
    }

    private void Push(char character)
    {
        if (char.IsHighSurrogate(character))
        {
            _highSurrogate = character;
            return;
        }

        if (char.IsLowSurrogate(character))
        {
            if (_highSurrogate is { } high && !InvisibleCharacters.Contains(new Rune(high, character)))
            {
                _markup.Push(high);
                _markup.Push(character);
            }

            _highSurrogate = null;
            return;
        }

        _highSurrogate = null;
        if (character is '\r' || InvisibleCharacters.Contains(new Rune(character)))
            return;
        _markup.Push(character is not '\n' && char.IsWhiteSpace(character) ? ' ' : character);
    }

    private void Mark(IReadOnlyList<int> numbers)
    {
        _marks.Add((_text.Length, numbers));
    }

    private void Append(char character)
    {
        // The space before a mark goes where the mark stood before punctuation.
        if (char.IsPunctuation(character) && character is not ('(' or '（' or '"' or '“' or '-' or '–')
            && _marks.Count > 0 && _marks[^1].Position == _text.Length && _text.Length > 0 && _text[^1] == ' ')
        {
            while (_text.Length > 0 && _text[^1] == ' ')
                _text.Length--;
            for (var index = 0; index < _marks.Count; index++)
                _marks[index] = _marks[index] with { Position = Math.Min(_marks[index].Position, _text.Length) };
        }

        _text.Append(character);
        _hasStop |= Stops.Contains(character);
        if ((_hasStop && !char.IsAsciiLetterOrDigit(character)) || _text.Length > LongestSentence)
            TakeComplete(atEnd: false);
    }

    private void TakeComplete(bool atEnd)
    {
        while (_text.Length > 0 && TakeOne(atEnd))
        {
        }

        if (!atEnd)
            return;
        _text.Clear();
        _marks.Clear();
    }

    /// <summary>Gives the first sentence of the text held, if its end is certain.</summary>
    private bool TakeOne(bool atEnd)
    {
        var text = _text.ToString();
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        if (start == text.Length)
            return atEnd && Take(text.Length, text.Length);
        var lineEnd = LineEnd(text, start, atEnd, out var next);
        var line = new Span(start, lineEnd);
        var first = FirstSentence(text, line);
        if (first.End < lineEnd)
        {
            var following = SkipWhite(text, first.End, lineEnd);
            // The first word after a stop tells whether the stop ends a sentence: it has to be there as a whole.
            var certain = lineEnd < text.Length || atEnd || WordIsWhole(text, following, lineEnd);
            return following < lineEnd && certain ? Take(first.End, following) : text.Length > LongestSentence && Take(text.Length, text.Length);
        }

        if (next is { } at)
            return Take(lineEnd, at);
        return (atEnd || text.Length > LongestSentence) && Take(text.Length, text.Length);
    }

    /// <summary>Where the line that begins at <paramref name="start"/> ends; a line that goes on in the next one is joined to it.</summary>
    /// <param name="text">The text held.</param>
    /// <param name="start">The line's first character.</param>
    /// <param name="atEnd">Whether nothing follows the text.</param>
    /// <param name="next">Where the next line's words begin, or <c>null</c> while that is open.</param>
    private static int LineEnd(string text, int start, bool atEnd, out int? next)
    {
        var from = start;
        while (true)
        {
            next = null;
            var end = text.IndexOf('\n', from);
            if (end < 0)
                return text.Length;
            var following = end + 1;
            while (following < text.Length && text[following] == ' ')
                following++;
            if (following == text.Length)
            {
                next = atEnd ? following : null;
                return end;
            }

            if (!GoesOn(text, start, end, following))
            {
                // Marks on a line of their own belong to the sentence before them.
                next = text[following] == '\n' ? following : end + 1;
                return end;
            }

            from = following;
        }
    }

    private static bool GoesOn(string text, int start, int end, int following)
    {
        var line = text.AsSpan(start, end - start).TrimEnd();
        return char.IsAsciiLetterLower(text[following]) && line.Length > 0 && (char.IsLetterOrDigit(line[^1]) || line[^1] is ',')
            && !WrittenText.IsHeading(line.ToString()) && !WrittenText.IsTableRow(line.ToString())
            && !(following + 1 < text.Length && text[following + 1] is '.' or ')');
    }

    private static Span FirstSentence(string text, Span line)
    {
        var whole = line.In(text);
        if (WrittenText.IsHeading(whole) || WrittenText.IsTableRow(whole))
            return line;
        var pieces = SentenceSplitter.Split(text, line);
        var index = 0;
        // A semicolon parts what one citation at the end stands for.
        while (index < pieces.Count - 1 && text[pieces[index].End - 1] is ';' or '；')
            index++;
        return pieces.Count == 0 ? line : new Span(line.Start, index == pieces.Count - 1 ? line.End : pieces[index].End);
    }

    private static bool WordIsWhole(string text, int start, int end)
    {
        var at = start;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || (at == start && !char.IsLetterOrDigit(text[at]))))
            at++;
        return at < end;
    }

    private static int SkipWhite(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    private bool Take(int end, int next)
    {
        var text = WrittenText.Of(_text.ToString(0, end).Replace('\n', ' '));
        // A mark right before the next sentence's first word came after this one's stop; at the start of a line it leads that line.
        var leads = next < _text.Length && _text[next] != '\n' && _text.ToString(end, next - end).Contains('\n', StringComparison.Ordinal);
        var last = leads ? end : next;
        var numbers = _marks.Where(mark => mark.Position <= last).SelectMany(mark => mark.Numbers).Distinct().ToList();
        _marks.RemoveAll(mark => mark.Position <= last);
        _text.Remove(0, next);
        for (var index = 0; index < _marks.Count; index++)
            _marks[index] = _marks[index] with { Position = Math.Max(0, _marks[index].Position - next) };
        _hasStop = _text.ToString().AsSpan().IndexOfAny(Stops) >= 0;
        if (text.Length > 0)
            _done.Add(new WrittenSentence(text, numbers));
        return true;
    }
}

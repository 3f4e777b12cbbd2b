using System.Text;
using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Text;

/// <summary>Display text that remembers where each of its characters stands in the source.</summary>
public sealed class FoldedText
{
    private readonly int[] offsets;

    private FoldedText(string value, int[] offsets)
    {
        Value = value;
        this.offsets = offsets;
    }

    /// <summary>The folded text, as <see cref="DisplayText.Fold(string)"/> gives it.</summary>
    public string Value { get; }

    /// <summary>Folds a text.</summary>
    /// <param name="text">Verbatim text of a source; spans count in it.</param>
    public static FoldedText Of(string text)
    {
        var facings = EnclosingMarks.Of(text);
        var value = new StringBuilder(text.Length);
        var offsets = new int[text.Length];
        var afterOpening = true;
        var pendingWhite = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                if (pendingWhite < 0)
                    pendingWhite = i;
                continue;
            }

            if (pendingWhite >= 0 && !afterOpening && facings[i] != Facing.Closing)
                Append(' ', pendingWhite);
            pendingWhite = -1;
            Append(text[i], i);
            afterOpening = facings[i] == Facing.Opening;
        }

        return new FoldedText(value.ToString(), offsets[..value.Length]);

        void Append(char character, int offset)
        {
            offsets[value.Length] = offset;
            value.Append(character);
        }
    }

    /// <summary>The first place in the source where a quote stands, whatever white space either has; <c>null</c> when it
    /// stands nowhere or is blank.</summary>
    /// <param name="quote">Words of the source, folded or not.</param>
    /// <returns>The quote's span in the source, without white space at either end.</returns>
    public Span? Find(string quote)
    {
        var folded = DisplayText.Fold(quote);
        if (folded.Length == 0)
            return null;
        var at = Value.IndexOf(folded, StringComparison.Ordinal);
        if (at >= 0)
            return ToSource(at, at + folded.Length);

        // A quote that begins inside a quotation faces its marks the other way round than the text does.
        var (loose, positions) = Loosen(Value);
        var (looseQuote, _) = Loosen(folded);
        at = looseQuote.Length == 0 ? -1 : loose.IndexOf(looseQuote, StringComparison.Ordinal);
        return at < 0 ? null : ToSource(positions[at], positions[at + looseQuote.Length - 1] + 1);
    }

    /// <summary>The source span of a part of <see cref="Value"/>.</summary>
    /// <param name="start">Offset into <see cref="Value"/> of the first character.</param>
    /// <param name="end">Offset into <see cref="Value"/> just past the last character; not before <paramref name="start"/>.</param>
    public Span ToSource(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Value.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        if (start < end)
            return new Span(offsets[start], offsets[end - 1] + 1);
        var at = start < offsets.Length ? offsets[start] : offsets.Length == 0 ? 0 : offsets[^1] + 1;
        return new Span(at, at);
    }

    /// <summary>Drops the spaces on both sides of quotation marks.</summary>
    private static (string Text, List<int> Positions) Loosen(string folded)
    {
        var text = new StringBuilder(folded.Length);
        var positions = new List<int>(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] == ' ' && (IsQuotationMark(folded, i - 1) || IsQuotationMark(folded, i + 1)))
                continue;
            text.Append(folded[i]);
            positions.Add(i);
        }

        return (text.ToString(), positions);
    }

    private static bool IsQuotationMark(string text, int at) => at >= 0 && at < text.Length && text[at] is ('“' or '”' or '"' or '‘' or '’');
}

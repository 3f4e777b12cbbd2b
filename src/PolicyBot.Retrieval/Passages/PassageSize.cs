using Microsoft.ML.Tokenizers;
using PolicyBot.Documents.Model;

namespace PolicyBot.Retrieval.Passages;

/// <summary>How much text a passage may hold, in tokens of the o200k encoding. The tokenizer takes some 50 MB, so it is loaded
/// when first needed and let go by <see cref="Dispose"/>. Safe for use by several threads at once until then.</summary>
public sealed class PassageSize : IDisposable
{
    /// <summary>The most tokens that a passage may have.</summary>
    public const int Limit = 400;

    // Keeps the tokenizer from reading megabytes to find where its first 400 tokens end.
    private const int LongestPiece = Limit * 16;
    private Lazy<TiktokenTokenizer> _tokenizer = new(PassageTokenizer.Load);

    /// <summary>Whether <paramref name="span"/> of <paramref name="text"/> fits into one passage.</summary>
    public bool Fits(string text, Span span) => FittingEnd(text, span) == span.End;

    /// <summary>Where the longest beginning of <paramref name="span"/> that fits into one passage ends; always past the first character.</summary>
    public int FittingEnd(string text, Span span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var characters = text.AsSpan(span.Start, Math.Min(span.Length, LongestPiece));
        // No text has more tokens than UTF-8 bytes.
        if (characters.Length <= Limit && System.Text.Encoding.UTF8.GetByteCount(characters) <= Limit)
            return span.Start + characters.Length;
        var fitting = _tokenizer.Value.GetIndexByTokenCount(characters, Limit, out _, out _);
        var end = span.Start + Math.Max(fitting, 1);
        return end < span.End && char.IsLowSurrogate(text[end]) ? (fitting > 1 ? end - 1 : end + 1) : end;
    }

    /// <summary>Gives the tokenizer's memory back to the system.</summary>
    public void Dispose()
    {
        if (!_tokenizer.IsValueCreated)
            return;
        _tokenizer = new Lazy<TiktokenTokenizer>(PassageTokenizer.Load);
        // Left to itself the collector would hold on to it: a program that only answers questions allocates too little to make it run.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}

using System.Text;
using Microsoft.ML.Tokenizers;
using PolicyBot.Answers.Verifying.Written;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Writing;

/// <summary>The passages that a language model sees for one answer, numbered from 1, within a budget of tokens. It can cite these and
/// no others.</summary>
/// <param name="tokenizer">Counts tokens; loaded only where the passages might not fit.</param>
/// <param name="budget">The most tokens.</param>
public sealed class PromptPassages(Lazy<TiktokenTokenizer> tokenizer, int budget)
{
    private readonly List<NumberedPassage> _passages = [];
    private int _budget = budget;
    private int _used;
    private bool _isCounted;

    /// <summary>The passages in the order of their numbers.</summary>
    public IReadOnlyList<NumberedPassage> All => _passages;

    /// <summary>Allows more.</summary>
    /// <param name="tokens">How many tokens more.</param>
    public void Extend(int tokens) => _budget += tokens;

    /// <summary>Takes a passage in.</summary>
    /// <param name="passage">The passage.</param>
    /// <returns>It with its number, the one that it had if it was there already; <c>null</c> where the budget has no room for it.</returns>
    public NumberedPassage? Add(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        if (_passages.Find(known => known.Passage.Id == passage.Id) is { } there)
            return there;
        var numbered = new NumberedPassage(_passages.Count + 1, passage);
        var text = PromptText.Of(numbered);
        // No text has more tokens than UTF-8 bytes: while the bytes fit nothing need be counted.
        var size = _isCounted ? tokenizer.Value.CountTokens(text) : Encoding.UTF8.GetByteCount(text);
        if (_used + size > _budget && !_isCounted)
        {
            _isCounted = true;
            _used = _passages.Sum(known => tokenizer.Value.CountTokens(PromptText.Of(known)));
            size = tokenizer.Value.CountTokens(text);
        }

        if (_used + size > _budget)
            return null;
        _used += size;
        _passages.Add(numbered);
        return numbered;
    }

    /// <summary>The passages between their fences, as they go into a prompt.</summary>
    public override string ToString() => string.Join('\n', _passages.Select(PromptText.Of));
}

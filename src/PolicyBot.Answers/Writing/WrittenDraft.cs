using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Verifying.Written;
using PolicyBot.Documents.Text;

namespace PolicyBot.Answers.Writing;

/// <summary>What a model has written of an answer, sentence by sentence, and what of it stands.</summary>
/// <param name="verifier">Decides what stands.</param>
/// <param name="passages">What it may rest on.</param>
public sealed class WrittenDraft(SentenceVerifier verifier, PromptPassages passages)
{
    private readonly List<DraftSentence> _sentences = [];

    /// <summary>The sentences in the order in which they were written.</summary>
    public IReadOnlyList<DraftSentence> Sentences => _sentences;

    /// <summary>The sentences that did not stand when they were written and were not written anew.</summary>
    public IReadOnlyList<DraftSentence> Failed => [.. _sentences.Where(sentence => sentence.State == SentenceState.Failed)];

    /// <summary>How many sentences are in <paramref name="state"/>.</summary>
    public int Count(SentenceState state) => _sentences.Count(sentence => sentence.State == state);

    /// <summary>The claims that stand, in order.</summary>
    public IReadOnlyList<DraftClaim> Claims => [.. _sentences.SelectMany(sentence => sentence.Claims)];

    /// <summary>The claims that stand before the first sentence whose repair is still open: what may be shown already.</summary>
    public IReadOnlyList<DraftClaim> CertainClaims =>
        [.. _sentences.TakeWhile(sentence => sentence.State != SentenceState.Failed).SelectMany(sentence => sentence.Claims)];

    /// <summary>Takes a sentence in and verifies it; a repetition is left out.</summary>
    /// <param name="sentence">The sentence.</param>
    public void Add(WrittenSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (_sentences.Exists(said => said.Written.Text == sentence.Text))
            return;
        var verdict = verifier.Check(sentence, passages.All);
        _sentences.Add(new DraftSentence(
            sentence, verdict.Problems,
            Stands(verdict) ? SentenceState.Verified : SentenceState.Failed,
            Stands(verdict) ? [ClaimOf(sentence, verdict)] : []));
    }

    /// <summary>Puts what was written anew in the place of a sentence that failed; if anything of it fails too, the sentence is dropped.</summary>
    /// <param name="failed">The sentence.</param>
    /// <param name="repaired">What was written in its place; empty where it was given up.</param>
    public void Replace(DraftSentence failed, IReadOnlyList<WrittenSentence> repaired)
    {
        var verdicts = repaired.Select(sentence => (Sentence: sentence, Verdict: verifier.Check(sentence, passages.All))).ToList();
        var stands = verdicts.Count > 0 && verdicts.TrueForAll(checkedOne => Stands(checkedOne.Verdict));
        var claims = verdicts.Where(_ => stands).Select(checkedOne => ClaimOf(checkedOne.Sentence, checkedOne.Verdict))
            .Where(claim => Claims.All(said => said.Text != claim.Text)).ToList();
        _sentences[_sentences.IndexOf(failed)] =
            failed with { State = claims.Count > 0 ? SentenceState.Repaired : SentenceState.Dropped, Claims = claims };
    }

    /// <summary>Drops every sentence that still waits for its repair.</summary>
    public void DropFailed()
    {
        for (var index = 0; index < _sentences.Count; index++)
        {
            if (_sentences[index].State == SentenceState.Failed)
                _sentences[index] = _sentences[index] with { State = SentenceState.Dropped };
        }
    }

    private static bool Stands(SentenceVerdict verdict) => verdict is { IsSupported: true, Quotes.Count: > 0 };

    private static DraftClaim ClaimOf(WrittenSentence sentence, SentenceVerdict verdict) => new(
        sentence.Text,
        verdict.Quotes is [var quote] && DisplayText.Fold(quote.Text) == sentence.Text ? Support.Quoted : Support.Supported,
        verdict.Quotes,
        IsItem: false);
}

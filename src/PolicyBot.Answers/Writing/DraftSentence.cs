using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Verifying.Written;

namespace PolicyBot.Answers.Writing;

/// <summary>A sentence of a model's answer.</summary>
/// <param name="Written">It as the model wrote it first.</param>
/// <param name="Problems">What was wrong with it then.</param>
/// <param name="State">What became of it.</param>
/// <param name="Claims">What of it stands.</param>
public sealed record DraftSentence(
    WrittenSentence Written, IReadOnlyList<string> Problems, SentenceState State, IReadOnlyList<DraftClaim> Claims);

/// <summary>What became of a sentence that a model wrote.</summary>
public enum SentenceState
{
    /// <summary>It stands as it was written.</summary>
    Verified,

    /// <summary>It does not stand; it may be written anew.</summary>
    Failed,

    /// <summary>It stands as it was written anew.</summary>
    Repaired,

    /// <summary>It is not shown.</summary>
    Dropped,
}

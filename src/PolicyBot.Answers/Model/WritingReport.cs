using PolicyBot.Answers.Writing;

namespace PolicyBot.Answers.Model;

/// <summary>What came of asking a language model to write an answer.</summary>
/// <param name="Sentences">How many sentences it wrote.</param>
/// <param name="Verified">How many of them stood as they were written.</param>
/// <param name="Repaired">How many stood after the model had written them anew.</param>
/// <param name="Dropped">How many did not stand and are not shown.</param>
/// <param name="Fallback">Why the documents' own sentences were used too, or alone; <c>null</c> where they were not.</param>
/// <param name="InputTokens">Tokens that the model read for this answer, over all calls.</param>
/// <param name="OutputTokens">Tokens that it wrote.</param>
/// <param name="FirstSentenceMs">How long after the model's first token the first sentence was verified, in milliseconds; <c>null</c>
/// where none stood.</param>
public sealed record WritingReport(
    int Sentences, int Verified, int Repaired, int Dropped, WritingFailure? Fallback, int InputTokens, int OutputTokens, double? FirstSentenceMs);

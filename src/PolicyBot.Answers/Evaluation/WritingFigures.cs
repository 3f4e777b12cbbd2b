using PolicyBot.Answers.Model;

namespace PolicyBot.Answers.Evaluation;

/// <summary>What a language model wrote for a question set, to compare models and prompts by.</summary>
/// <param name="Answers">How many questions it was asked.</param>
/// <param name="Sentences">How many sentences it wrote.</param>
/// <param name="Verified">How many stood as written.</param>
/// <param name="Repaired">How many stood when written anew.</param>
/// <param name="Dropped">How many did not stand.</param>
/// <param name="Faithfulness">Verified sentences of all sentences as first written, 0 to 1; <c>null</c> where there are none.</param>
/// <param name="Fallbacks">How many answers had to use the documents' own sentences.</param>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
public sealed record WritingFigures(
    int Answers, int Sentences, int Verified, int Repaired, int Dropped, double? Faithfulness, int Fallbacks, long InputTokens, long OutputTokens)
{
    /// <summary>The figures of a set; <c>null</c> where no model was asked.</summary>
    /// <param name="writings">What came of each question that it was asked.</param>
    public static WritingFigures? Of(IReadOnlyList<WritingReport> writings)
    {
        ArgumentNullException.ThrowIfNull(writings);
        if (writings.Count == 0)
            return null;
        var sentences = writings.Sum(writing => writing.Sentences);
        var verified = writings.Sum(writing => writing.Verified);
        return new WritingFigures(
            writings.Count, sentences, verified, writings.Sum(writing => writing.Repaired), writings.Sum(writing => writing.Dropped),
            sentences == 0 ? null : (double)verified / sentences, writings.Count(writing => writing.Fallback is not null),
            writings.Sum(writing => (long)writing.InputTokens), writings.Sum(writing => (long)writing.OutputTokens));
    }
}

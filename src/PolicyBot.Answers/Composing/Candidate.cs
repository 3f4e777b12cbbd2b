using PolicyBot.Answers.Composing.Judging;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>A possible answer to a part of a question: a sentence, or a list.</summary>
/// <param name="Passage">The passage of the sentence, or the list's first item.</param>
/// <param name="Sentence">The sentence, or <c>null</c> for a list.</param>
/// <param name="Group">The list, or <c>null</c> for a sentence.</param>
/// <param name="Features">What speaks for and against it, by <see cref="Feature"/>.</param>
/// <param name="Score">How well it answers by the <see cref="AnswerModel"/>; above 0 it is rather an answer than none.</param>
public sealed record Candidate(Passage Passage, SentenceReading? Sentence, ItemGroup? Group, IReadOnlyList<double> Features, double Score)
{
    /// <summary>The probability that it answers the question, 0 to 1.</summary>
    public double Confidence => AnswerModel.Confidence(Score);
}

namespace PolicyBot.Answers.Writing;

/// <summary>What a language model may take for one question.</summary>
/// <param name="Deadline">How long all its calls together may take; then the answer is given without it.</param>
/// <param name="PassageTokens">The most tokens of passages in a prompt.</param>
/// <param name="ToolTokens">The most tokens of passages that its tools may add; 0 without tools.</param>
public sealed record WritingLimits(TimeSpan Deadline, int PassageTokens, int ToolTokens)
{
    /// <summary>The most sentences that are read of one answer; what follows is left out.</summary>
    public const int Sentences = 24;

    /// <summary>The most characters that are read of one answer.</summary>
    public const int Characters = 8_000;

    /// <summary>How long a call may take that only prepares the answer.</summary>
    public TimeSpan Preparation => Deadline / 4;
}

namespace PolicyBot.Answers.Writing;

/// <summary>A language model did not do what it was asked for. The message is for the operator: it holds no prompt, no answer and
/// no key.</summary>
/// <param name="failure">What went wrong.</param>
/// <param name="message">What went wrong, in words.</param>
/// <param name="cause">What the connection reported.</param>
public sealed class ChatModelException(WritingFailure failure, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What went wrong.</summary>
    public WritingFailure Failure { get; } = failure;
}

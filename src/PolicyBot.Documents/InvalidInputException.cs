namespace PolicyBot.Documents;

/// <summary>Something that a person gave cannot be used. The message names what, where and what to do, and is shown to
/// that person as it is.</summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>States what is wrong.</summary>
    /// <param name="message">What, where (file and line where known) and what to do, in one or two sentences.</param>
    public InvalidInputException(string message)
        : base(message)
    {
    }

    /// <summary>States what is wrong and what brought it to light.</summary>
    /// <param name="message">What, where (file and line where known) and what to do, in one or two sentences.</param>
    /// <param name="innerException">The cause.</param>
    public InvalidInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

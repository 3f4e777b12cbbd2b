namespace PolicyBot.BotFramework.Schema;

/// <summary>A channel refused a call, or did not answer it in time.</summary>
public class ErrorResponseException : Exception
{
    /// <summary>Makes one.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What went wrong.</param>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ErrorResponseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the channel said; <see langword="null"/> when it did not say it as the protocol has it.</summary>
    public ErrorResponse? Body { get; set; }
}

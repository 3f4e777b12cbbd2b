namespace PolicyBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>A request cannot be served, and that is no fault of the bot's code.</summary>
/// <param name="status">The HTTP status of the response.</param>
/// <param name="message">What is wrong, for the sender.</param>
/// <param name="innerException">Why, for the log alone.</param>
internal sealed class RequestRefusedException(int status, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The HTTP status of the response.</summary>
    public int Status => status;
}

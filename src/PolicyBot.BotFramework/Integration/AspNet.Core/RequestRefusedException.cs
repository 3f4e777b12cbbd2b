namespace PolicyBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>A request cannot be served, and its sender is to blame.</summary>
/// <param name="status">The HTTP status of the response.</param>
/// <param name="message">What is wrong, for the sender.</param>
internal sealed class RequestRefusedException(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status of the response.</summary>
    public int Status => status;
}

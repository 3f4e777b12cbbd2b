namespace PolicyBot.Bot;

/// <summary>What is kept cannot be read or written for the moment: the database is away, busy or full. Trying again later may
/// help.</summary>
/// <param name="message">What the operator can do.</param>
/// <param name="cause">What the database said.</param>
public sealed class StorageUnavailableException(string message, Exception cause) : Exception(message, cause);

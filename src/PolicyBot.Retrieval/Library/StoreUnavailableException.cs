namespace PolicyBot.Retrieval.Library;

/// <summary>The store cannot be used now, while nobody who asks has done anything wrong; later it may be.</summary>
/// <param name="message">What is wrong and what to do, for the operator; holds no secret.</param>
/// <param name="innerException">What the store's client said.</param>
public sealed class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether what was searched is gone because another process has replaced it: <see cref="IPolicyLibrary.RefreshAsync"/>
    /// then finds what has taken its place.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Whether waiting does not help: somebody has to change the configuration.</summary>
    public bool IsPermanent { get; init; }

    /// <summary>After what time the store asks to be called again, where it says so.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

namespace PolicyBot.Storage.Schema;

/// <summary>A person's reaction to an answer, as it is kept.</summary>
public sealed class FeedbackRow
{
    /// <summary>Tells the message and the person; any other value once the person is forgotten.</summary>
    public required string Id { get; init; }

    /// <summary>The channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The conversation, as the channel calls it; empty once the person is forgotten.</summary>
    public required string Conversation { get; init; }

    /// <summary>The message, as the channel calls it; empty once the person is forgotten.</summary>
    public required string Activity { get; init; }

    /// <summary>A hash of who reacted.</summary>
    public string? Person { get; init; }

    /// <summary><c>Like</c> or <c>Dislike</c>.</summary>
    public required string Reaction { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>What was asked.</summary>
    public string? Question { get; init; }

    /// <summary>What was answered.</summary>
    public string? Answer { get; init; }

    /// <summary>What the answer cited, as JSON.</summary>
    public required string Citations { get; init; }

    /// <summary>Which state of the index was answered from.</summary>
    public string? IndexVersion { get; init; }

    /// <summary>When the person reacted, in milliseconds since 1970 (UTC).</summary>
    public required long Time { get; init; }
}

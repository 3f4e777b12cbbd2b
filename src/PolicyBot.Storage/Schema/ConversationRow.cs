namespace PolicyBot.Storage.Schema;

/// <summary>A conversation over Direct Line. Times are in milliseconds since 1970 (UTC).</summary>
public sealed class ConversationRow
{
    /// <summary>The conversation's id.</summary>
    public required string Id { get; init; }

    /// <summary>Who is in it besides the bot.</summary>
    public required string Person { get; init; }

    /// <summary>The person's language as a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>Who started it, for the limits.</summary>
    public required string Caller { get; init; }

    /// <summary>The number of the last activity; 0 before the first.</summary>
    public long Last { get; init; }

    /// <summary>When the last activity was taken.</summary>
    public long Latest { get; init; }

    /// <summary>The number up to which activities are gone.</summary>
    public long Gone { get; init; }

    /// <summary>When somebody used it last, to a minute or so.</summary>
    public required long Used { get; init; }

    /// <summary>How many activities wait for the bot.</summary>
    public long Waiting { get; init; }

    /// <summary>Who runs its turns: a process and one of its runs.</summary>
    public string? Runner { get; init; }

    /// <summary>Until when the runner counts as alive.</summary>
    public long RunsUntil { get; init; }

    /// <summary>Who took the last activity: tells a statement whether the one before it did.</summary>
    public string? Mark { get; init; }
}

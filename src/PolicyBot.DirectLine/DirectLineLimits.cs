namespace PolicyBot.DirectLine;

/// <summary>What bounds the channel's memory and its promises in time.</summary>
public sealed record DirectLineLimits
{
    /// <summary>How many conversations are kept at once, by all processes together.</summary>
    public int Conversations { get; init; } = 5_000;

    /// <summary>How many of them one caller, told by the address it calls from, may have started.</summary>
    public int ConversationsPerCaller { get; init; } = 1_000;

    /// <summary>How long a conversation without callers, streams and turns is kept.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a conversation must have been idle before it may make room for a new one.</summary>
    public TimeSpan IdleBeforeMakingRoom { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The largest posted activity in bytes.</summary>
    public int ActivityBytes { get; init; } = 256 * 1024;

    /// <summary>How many levels of objects and arrays a posted activity may have.</summary>
    public int ActivityDepth { get; init; } = 50;

    /// <summary>How many activities of one conversation are kept; the oldest go first.</summary>
    public int ActivitiesPerConversation { get; init; } = 1_000;

    /// <summary>How many bytes of activities of one conversation are kept; the oldest go first, the last one stays.</summary>
    public int BytesPerConversation { get; init; } = 1024 * 1024;

    /// <summary>How many bytes of activities all conversations together may hold before nothing more is taken.</summary>
    public long BytesInAll { get; init; } = 512L * 1024 * 1024;

    /// <summary>How many activities one answer to a poll, or one frame of a stream, carries.</summary>
    public int ActivitiesPerSet { get; init; } = 100;

    /// <summary>How many activities of one conversation may wait for the bot.</summary>
    public int WaitingTurns { get; init; } = 16;

    /// <summary>How many turns of all conversations run at once.</summary>
    public int TurnsAtOnce { get; init; } = 64;

    /// <summary>How many turns of all conversations may wait to run before nothing more is taken.</summary>
    public int TurnsWaiting { get; init; } = 500;

    /// <summary>When those who are refused because too many wait should come again.</summary>
    public TimeSpan TurnsRetry { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How many activities one person may post in a minute.</summary>
    public int PostsPerMinute { get; init; } = 60;

    /// <summary>How long the bot may take for one activity.</summary>
    public TimeSpan Turn { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the process that runs a conversation's turns may be silent before another one takes them over.</summary>
    public TimeSpan Run { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long what is said through one process may take to be noticed by another one.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How many streams one conversation may have open.</summary>
    public int StreamsPerConversation { get; init; } = 8;

    /// <summary>How long a stream may be silent before an empty frame shows that it lives.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the reader of a stream may take for one frame.</summary>
    public TimeSpan Send { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a token holds.</summary>
    public TimeSpan Token { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the address of a stream holds; one stream, once open, may last longer.</summary>
    public TimeSpan StreamAddress { get; init; } = TimeSpan.FromMinutes(1);
}

namespace PolicyBot.Configuration;

/// <summary>The section <c>PolicyBot:Limits</c>: what the server takes before it refuses with 429.</summary>
public sealed class LimitsOptions
{
    private const int Most = 100_000;

    /// <summary>How many calls to <c>/api/*</c> a caller from elsewhere may make in a minute; 1 to 100,000.</summary>
    public int CallsPerMinute { get; set; } = 300;

    /// <summary>How many messages a person in the web chat may send in a minute; 1 to 100,000.</summary>
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>How many calls, and how many turns of conversations, run at once; 1 to 100,000.</summary>
    public int AtOnce { get; set; } = 64;

    /// <summary>How many of them may wait to run; 1 to 100,000.</summary>
    public int Waiting { get; set; } = 500;

    /// <summary>What is wrong with the options; <c>null</c> when nothing is.</summary>
    public string? Problem() =>
        Wrong(nameof(CallsPerMinute), CallsPerMinute)
        ?? Wrong(nameof(MessagesPerMinute), MessagesPerMinute)
        ?? Wrong(nameof(AtOnce), AtOnce)
        ?? Wrong(nameof(Waiting), Waiting);

    private static string? Wrong(string name, int value) =>
        value is >= 1 and <= Most ? null : $"PolicyBot__Limits__{name} is {value}: give a number from 1 to {Most}.";
}

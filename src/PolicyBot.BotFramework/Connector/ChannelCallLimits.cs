namespace PolicyBot.BotFramework.Connector;

/// <summary>How long and how often a call to a channel is tried.</summary>
/// <param name="Attempts">The most attempts at one call.</param>
/// <param name="Attempt">The longest that one attempt takes.</param>
/// <param name="Total">The longest that a call takes, with all its attempts and the waiting between them.</param>
/// <param name="FirstDelay">The wait after the first attempt when the channel names none; it doubles from then on.</param>
internal sealed record ChannelCallLimits(int Attempts, TimeSpan Attempt, TimeSpan Total, TimeSpan FirstDelay)
{
    /// <summary>Enough for a channel that restarts or counts requests, and no more than a person would wait.</summary>
    public static ChannelCallLimits Usual { get; } =
        new(5, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(60), TimeSpan.FromMilliseconds(500));
}

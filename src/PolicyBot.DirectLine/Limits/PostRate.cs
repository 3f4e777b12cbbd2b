using System.Threading.RateLimiting;

namespace PolicyBot.DirectLine.Limits;

/// <summary>Limits how often a person may post. Persons are told by what their token says, not by their address: behind a proxy
/// all have the same.</summary>
/// <param name="limits">How often.</param>
public sealed class PostRate(DirectLineLimits limits) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(string Conversation, string User)> _limiter =
        PartitionedRateLimiter.Create<(string Conversation, string User), (string, string)>(
            person => RateLimitPartition.GetSlidingWindowLimiter(person, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = limits.PostsPerMinute,
                Window = Minute,
                SegmentsPerWindow = 6,
            }));

    /// <summary>Counts one post.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="userId">Who posts.</param>
    /// <exception cref="DirectLineException">There were too many in the last minute.</exception>
    public void Count(string conversationId, string userId)
    {
        using var lease = _limiter.AttemptAcquire((conversationId, userId));
        if (!lease.IsAcquired)
        {
            throw DirectLineErrors.TooMany(
                $"You may send {limits.PostsPerMinute} messages a minute. Wait a little.",
                lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute / 6);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}

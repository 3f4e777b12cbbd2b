using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PolicyBot.Configuration;
using PolicyBot.DirectLine;
using PolicyBot.Http;

namespace PolicyBot.Access;

/// <summary>Refuses calls to <c>/api/*</c> with 429 when one caller makes too many, or when too many wait: before the server falls
/// over. The web chat's channel has limits of its own, which count persons.</summary>
internal static class CallLimits
{
    private const string Unlimited = "";

    /// <summary>Adds the limits of calls and those of the web chat's channel.</summary>
    /// <param name="services">Where to add them.</param>
    public static IServiceCollection AddCallLimits(this IServiceCollection services)
    {
        services.AddSingleton<WrongKeys>();
        services.AddRateLimiter(limiter => limiter.OnRejected = (context, _) => new ValueTask(RefuseAsync(context.HttpContext, context.Lease)));
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ProgramOptions>>(
            (limiter, options) => limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(Rate(options.Value), Room(options.Value)));
        return services.AddSingleton(provider =>
        {
            var limits = provider.GetRequiredService<IOptions<ProgramOptions>>().Value.Limits;
            return new DirectLineLimits { PostsPerMinute = limits.MessagesPerMinute, TurnsAtOnce = limits.AtOnce, TurnsWaiting = limits.Waiting };
        });
    }

    private static PartitionedRateLimiter<HttpContext> Rate(ProgramOptions options) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        CallerOf(context, options) is { Length: > 0 } caller
            ? RateLimitPartition.GetSlidingWindowLimiter(caller, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = options.Limits.CallsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            })
            : RateLimitPartition.GetNoLimiter(Unlimited));

    // Channels wait for turns that may take long: they have room of their own.
    private static PartitionedRateLimiter<HttpContext> Room(ProgramOptions options) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? RateLimitPartition.GetConcurrencyLimiter(IsChannel(context) ? "channels" : "api", _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = options.Limits.AtOnce,
                QueueLimit = options.Limits.Waiting,
            })
            : RateLimitPartition.GetNoLimiter(Unlimited));

    // A person at this machine has it for himself; a channel brings everybody's messages.
    private static string CallerOf(HttpContext context, ProgramOptions options)
    {
        var isCounted = context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && !IsChannel(context)
            && !Caller.IsAtThisMachine(context.Request);
        // Those without the key were refused before.
        return isCounted && ApiKey.IsPresented(context.Request, options.ApiKey) ? "key" : Unlimited;
    }

    private static bool IsChannel(HttpContext context) =>
        context.Request.Path.StartsWithSegments(BotEndpoints.Path, StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context, RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
        ? RefuseAsync(context, wait, "You call too often. The header Retry-After says when to come again.")
        : RefuseAsync(context, TimeSpan.FromSeconds(3), "The server has as many calls as it can serve. Try again in a few seconds.");

    /// <summary>Answers a request with 429.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="wait">When to come again.</param>
    /// <param name="detail">What there is too much of, and what to do.</param>
    internal static Task RefuseAsync(HttpContext context, TimeSpan wait, string detail)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problems.WriteAsync(context, StatusCodes.Status429TooManyRequests, detail);
    }
}

using System.Globalization;
using System.Net.Sockets;
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
        if (!isCounted)
            return Unlimited;
        if (ApiKey.IsPresented(context.Request, options.ApiKey))
            return "key";
        // A household or an office has a whole network of IPv6 addresses.
        return context.Connection.RemoteIpAddress is not { } address ? "unknown"
            : address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
                ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
                : address.MapToIPv4().ToString();
    }

    private static bool IsChannel(HttpContext context) =>
        context.Request.Path.StartsWithSegments(BotEndpoints.Path, StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        var isRate = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        context.Response.Headers.RetryAfter = (isRate ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 3).ToString(CultureInfo.InvariantCulture);
        return Problems.WriteAsync(context, StatusCodes.Status429TooManyRequests, isRate
            ? "You call too often. The header Retry-After says when to come again."
            : "The server has as many calls as it can serve. Try again in a few seconds.");
    }
}

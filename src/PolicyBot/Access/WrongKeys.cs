using System.Threading.RateLimiting;
using PolicyBot.Http;

namespace PolicyBot.Access;

/// <summary>Slows down whoever guesses the API key or the web chat's secret: after too many wrong ones in a minute no more keys of
/// that address are looked at, right or wrong. Signed tokens, which nobody guesses, are let through, so that a guesser does not
/// shut out those who chat from the same address.</summary>
public sealed class WrongKeys : Microsoft.AspNetCore.Http.IMiddleware, IDisposable
{
    /// <summary>How many wrong keys an address may present in a minute.</summary>
    public const int PerMinute = 20;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> _guesses = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetSlidingWindowLimiter(Caller.AddressOf(context.Request), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = PerMinute,
            Window = Minute,
            SegmentsPerWindow = 6,
        }));

    /// <inheritdoc />
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!PresentsKey(context.Request) || Caller.IsAtThisMachine(context.Request))
        {
            await next(context);
            return;
        }

        using (var room = _guesses.AttemptAcquire(context, permitCount: 0))
        {
            if (!room.IsAcquired)
            {
                var wait = room.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Minute / 6;
                await CallLimits.RefuseAsync(context, wait, "Too many wrong keys came from your address. The header Retry-After says when to come again.");
                return;
            }
        }

        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
            _guesses.AttemptAcquire(context).Dispose();
    }

    /// <inheritdoc />
    public void Dispose() => _guesses.Dispose();

    private static bool PresentsKey(HttpRequest request) =>
        !request.Path.StartsWithSegments(BotEndpoints.Path, StringComparison.OrdinalIgnoreCase)
        && (request.Headers.ContainsKey(ApiKey.Header) || (request.Headers.Authorization.ToString() is { Length: > 0 } credential && !IsToken(credential)));

    // A token's first piece is a JSON object in base64.
    private static bool IsToken(string credential) =>
        credential.StartsWith("Bearer eyJ", StringComparison.OrdinalIgnoreCase) && credential.Count(letter => letter == '.') == 2;
}

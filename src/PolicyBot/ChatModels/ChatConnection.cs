using Microsoft.Extensions.Http.Resilience;
using Polly;
using PolicyBot.Configuration;

namespace PolicyBot.ChatModels;

/// <summary>The connection to a model's provider: what may pass is tried again, what fails again and again is left alone for a while.</summary>
internal static class ChatConnection
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    // So many requests must have been made before the connection is given up for a while.
    private const int FewestFailures = 8;

    /// <summary>A client for as long as the program runs. A request ends with its turn; until the headers of a response are there an
    /// attempt has its own limit.</summary>
    public static HttpClient Create(ChatModelOptions options, TimeProvider time, ILogger logger)
    {
        var attempt = TimeSpan.FromSeconds(options.AttemptSeconds);
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (options.Retries > 0)
        {
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = FirstDelay,
                // Who is told to come back later than anybody waits for does not wait.
                ShouldHandle = arguments => ValueTask.FromResult(
                    HttpClientResiliencePredicates.IsTransient(arguments.Outcome) && RetryAfter(arguments.Outcome.Result, time) <= attempt),
                OnRetry = arguments =>
                {
                    logger.LogWarning("The chat model did not answer ({Cause}); trying again in {Delay:0} ms", Cause(arguments.Outcome), arguments.RetryDelay.TotalMilliseconds);
                    return ValueTask.CompletedTask;
                },
            });
        }

        pipeline
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = .9,
                MinimumThroughput = FewestFailures,
                SamplingDuration = Sampling,
                BreakDuration = Break,
            })
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = attempt });
        return new HttpClient(new ResilienceHandler(pipeline.Build())
        {
            // A redirected request would carry the key to another server.
            InnerHandler = new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, AllowAutoRedirect = false },
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    private static TimeSpan RetryAfter(HttpResponseMessage? response, TimeProvider time) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => TimeSpan.Zero,
    };

    private static string Cause(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? $"HTTP {(int)response.StatusCode}" : outcome.Exception?.GetType().Name ?? "nothing";
}

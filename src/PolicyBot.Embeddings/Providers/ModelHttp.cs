using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace PolicyBot.Embeddings.Providers;

/// <summary>The HTTP client for models that are served: each try with a time limit, and tries again where that may help.</summary>
internal static class ModelHttp
{
    /// <summary>The client's name.</summary>
    public const string ClientName = "embeddings";

    // A server that wants to be left alone for longer has a quota, not a rush.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    // From here on whoever watches should know what the program waits for.
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(5);

    /// <summary>Adds the client.</summary>
    public static IServiceCollection AddModelHttp(this IServiceCollection services)
    {
        services.AddHttpClient(ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would take the key elsewhere.
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers()
            .AddResilienceHandler(ClientName, Build)
            .Services.AddHttpClient(ClientName).AddHttpMessageHandler(() => new WholeResponse());
        return services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.None));
    }

    private static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var options = context.ServiceProvider.GetRequiredService<IOptions<EmbeddingOptions>>().Value;
        var logger = context.ServiceProvider.GetRequiredService<ILogger<EmbeddingModel>>();
        var time = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.TimeProvider = time;
        if (options.Retries > 0)
        {
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(.5),
                UseJitter = true,
                ShouldRetryAfterHeader = false,
                DelayGenerator = arguments => ValueTask.FromResult(AskedFor(arguments.Outcome.Result, time)),
                OnRetry = arguments =>
                {
                    if (arguments.RetryDelay >= WorthTelling)
                        logger.LogWarning("The embedding model asks to wait: trying again in {Seconds:0} s", arguments.RetryDelay.TotalSeconds);
                    return default;
                },
            });
        }

        pipeline.AddTimeout(TimeSpan.FromSeconds(options.TimeoutSeconds));
    }

    // RFC 9110, section 10.2.3: seconds or a date.
    private static TimeSpan? AskedFor(HttpResponseMessage? response, TimeProvider time)
    {
        var asked = response?.Headers.RetryAfter is { } header ? header.Delta ?? (header.Date - time.GetUtcNow()) : null;
        if (asked is not { } wait)
            return null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }

    /// <summary>Reads a response to its end where a connection that is cut still counts as a failed try.</summary>
    private sealed class WholeResponse : DelegatingHandler
    {
        private const long MostBytes = 256 << 20;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            try
            {
                await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
    }
}

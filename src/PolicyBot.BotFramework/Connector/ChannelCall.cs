using System.Net;
using System.Net.Http.Headers;
using PolicyBot.BotFramework.Connector.Authentication;

namespace PolicyBot.BotFramework.Connector;

/// <summary>Makes calls to a channel: again when it is too busy or not there for the moment, and within bounded time.</summary>
/// <param name="client">Sends the requests.</param>
/// <param name="tokens">Gives the bot's tokens; <see langword="null"/> for a bot that has none.</param>
/// <param name="limits">How long and how often.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class ChannelCall(HttpClient client, AppTokens? tokens, ChannelCallLimits limits, TimeProvider clock)
{
    /// <summary>Makes one call.</summary>
    /// <param name="makeRequest">Makes the request, anew for every attempt.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The last response, of whatever status.</returns>
    /// <exception cref="ErrorResponseException">The channel cannot be reached or did not answer in time, or the bot has no token for it.</exception>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> makeRequest, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var response = await AttemptAsync(makeRequest, start, cancellationToken).ConfigureAwait(false);
            if (!IsPassing(response.StatusCode) || attempt == limits.Attempts)
                return response;

            var delay = DelayAfter(response, attempt);
            if (clock.GetElapsedTime(start) + delay >= limits.Total)
                return response;
            response.Dispose();
            await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(
        Func<HttpRequestMessage> makeRequest, long start, CancellationToken cancellationToken)
    {
        var left = limits.Total - clock.GetElapsedTime(start);
        var time = left < limits.Attempt ? left : limits.Attempt;
        using var request = makeRequest();
        using var timeout = new CancellationTokenSource(time > TimeSpan.Zero ? time : TimeSpan.Zero, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            if (tokens is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(either.Token).ConfigureAwait(false));
            return await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ErrorResponseException($"The channel at {request.RequestUri?.Authority} did not answer within {time.TotalSeconds:0.#} s.", exception);
        }
        catch (HttpRequestException exception)
        {
            throw new ErrorResponseException($"The channel at {request.RequestUri?.Authority} cannot be reached: {exception.Message}", exception);
        }
    }

    private TimeSpan DelayAfter(HttpResponseMessage response, int attempt)
    {
        if (AskedFor(response.Headers.RetryAfter) is { } asked)
            return asked > TimeSpan.Zero ? asked : TimeSpan.Zero;

        // Callers that were turned away together should not come back together.
        return limits.FirstDelay * Math.Pow(2, attempt - 1) * (0.75 + Random.Shared.NextDouble() / 2);
    }

    private TimeSpan? AskedFor(RetryConditionHeaderValue? retryAfter) =>
        retryAfter?.Delta ?? (retryAfter?.Date is { } date ? date - clock.GetUtcNow() : null);

    private static bool IsPassing(HttpStatusCode status) => status
        is HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;
}

using System.Diagnostics;
using System.Security.Authentication;
using Grpc.Core;
using Grpc.Core.Interceptors;
using PolicyBot.Retrieval.Library;
using Qdrant.Client.Grpc;

namespace PolicyBot.Qdrant.Connections;

/// <summary>Calls a Qdrant server: with its key, a deadline and a trace, and with failures as messages for the operator.</summary>
internal sealed class QdrantCalls : IDisposable
{
    private const int WritingTakesLonger = 12;

    private readonly IDisposable _channel;
    private readonly QdrantGrpcClient _client;
    private readonly Metadata _headers = [];
    private readonly string _url;
    private readonly TimeSpan _timeout;

    /// <summary>Opens a channel; the server is first called when something is asked of it.</summary>
    public QdrantCalls(QdrantOptions options)
    {
        var channel = QdrantChannels.Open(options);
        (_channel, _client) = (channel, new QdrantGrpcClient(channel.CreateCallInvoker().Intercept(new OperationTrace())));
        (_url, _timeout) = (options.Url!, TimeSpan.FromSeconds(options.TimeoutSeconds));
        if (!string.IsNullOrEmpty(options.ApiKey))
            _headers.Add("api-key", options.ApiKey);
    }

    /// <summary>Reads points or searches them.</summary>
    public Task<T> ReadAsync<T>(Func<Points.PointsClient, CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellationToken) =>
        RunAsync(options => call(_client.Points, options), _timeout, cancellationToken);

    /// <summary>Writes points, or reads many at once.</summary>
    public Task<T> WriteAsync<T>(Func<Points.PointsClient, CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellationToken) =>
        RunAsync(options => call(_client.Points, options), _timeout * WritingTakesLonger, cancellationToken);

    /// <summary>Asks for collections and aliases.</summary>
    public Task<T> LookAsync<T>(Func<Collections.CollectionsClient, CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellationToken) =>
        RunAsync(options => call(_client.Collections, options), _timeout, cancellationToken);

    /// <summary>Changes collections or aliases, which a cluster has to agree on.</summary>
    public Task<T> ChangeAsync<T>(Func<Collections.CollectionsClient, CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellationToken) =>
        RunAsync(options => call(_client.Collections, options), _timeout * WritingTakesLonger, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _channel.Dispose();

    private async Task<T> RunAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> start, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var activity = QdrantTracing.Source.StartActivity("call", ActivityKind.Client);
        activity?.SetTag("db.system.name", "qdrant");
        activity?.SetTag("server.address", _url);
        try
        {
            using var call = start(new CallOptions(_headers, DateTime.UtcNow + timeout, cancellationToken));
            return await call.ResponseAsync;
        }
        catch (RpcException exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.StatusCode.ToString());
            cancellationToken.ThrowIfCancellationRequested();
            throw Explain(exception, timeout);
        }
    }

    private StoreUnavailableException Explain(RpcException exception, TimeSpan timeout)
    {
        var (status, detail) = (exception.StatusCode, exception.Status.Detail.ReplaceLineEndings(" ").TrimEnd('.', ' '));
        return status switch
        {
            _ when FailedHandshake(exception.Status.DebugException) is { } failed => new StoreUnavailableException(
                $"The TLS connection to Qdrant at {_url} failed ({failed}). Where its certificate is a private authority's, name that authority's PEM file in PolicyBot__Qdrant__CaCertificate.", exception)
            {
                IsPermanent = true,
            },
            StatusCode.Unavailable => new StoreUnavailableException(
                $"Qdrant at {_url} is out of reach ({detail}). Check that it runs and that PolicyBot__Qdrant__Url names its gRPC port.", exception),
            StatusCode.DeadlineExceeded => new StoreUnavailableException(
                $"Qdrant at {_url} did not answer within {timeout.TotalSeconds:0.#} s. Look at its load, or give it more time with PolicyBot__Qdrant__TimeoutSeconds.", exception),
            StatusCode.ResourceExhausted => new StoreUnavailableException(
                $"Qdrant at {_url} limits how often it may be called ({detail}). Try again later, or raise its limit.", exception)
            {
                RetryAfter = int.TryParse(exception.Trailers.GetValue("retry-after"), out var seconds) ? TimeSpan.FromSeconds(seconds) : null,
            },
            StatusCode.Unauthenticated or StatusCode.PermissionDenied => new StoreUnavailableException(
                $"Qdrant at {_url} refuses the key ({detail}). Set PolicyBot__Qdrant__ApiKey to one that may read and write.", exception) { IsPermanent = true },
            StatusCode.NotFound => new StoreUnavailableException(
                $"Qdrant at {_url} has not got what it is asked for ({detail}).", exception) { IsReplaced = true },
            StatusCode.InvalidArgument or StatusCode.Unimplemented or StatusCode.FailedPrecondition => new StoreUnavailableException(
                $"Qdrant at {_url} does not accept a call ({detail}). Check that it is version 1.16 or later and that its settings allow what PolicyBot needs.", exception)
            {
                IsPermanent = true,
            },
            _ => new StoreUnavailableException($"Qdrant at {_url} failed ({status}: {detail}).", exception),
        };
    }

    private static string? FailedHandshake(Exception? cause) => cause switch
    {
        null => null,
        AuthenticationException failed => failed.Message.ReplaceLineEndings(" ").TrimEnd('.', ' '),
        _ => FailedHandshake(cause.InnerException),
    };
}

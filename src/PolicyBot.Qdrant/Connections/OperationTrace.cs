using System.Diagnostics;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace PolicyBot.Qdrant.Connections;

/// <summary>Tells a call's trace which operation it is, as OpenTelemetry's conventions for databases have it.</summary>
internal sealed class OperationTrace : Interceptor
{
    /// <inheritdoc />
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        if (Activity.Current is { Source.Name: QdrantTracing.SourceName } activity)
        {
            activity.DisplayName = context.Method.Name;
            activity.SetTag("db.operation.name", context.Method.Name);
        }

        return continuation(request, context);
    }
}

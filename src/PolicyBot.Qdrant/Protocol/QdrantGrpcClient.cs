using Grpc.Core;

namespace Qdrant.Client.Grpc;

/// <summary>The services of a Qdrant server, by the names that Qdrant's own client has for them.</summary>
/// <param name="callInvoker">Carries the calls. Whoever made it closes its channel.</param>
public class QdrantGrpcClient(CallInvoker callInvoker)
{
    /// <summary>The server itself.</summary>
    public virtual Qdrant.QdrantClient Qdrant => new(callInvoker);

    /// <summary>Points: writing, reading and searching.</summary>
    public virtual Points.PointsClient Points => new(callInvoker);

    /// <summary>Collections and their aliases.</summary>
    public virtual Collections.CollectionsClient Collections => new(callInvoker);
}

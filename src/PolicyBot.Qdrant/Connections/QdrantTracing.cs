using System.Diagnostics;

namespace PolicyBot.Qdrant.Connections;

/// <summary>Traces the calls of Qdrant for OpenTelemetry.</summary>
public static class QdrantTracing
{
    /// <summary>The name of the source of the traces: one span a call, named after the operation.</summary>
    public const string SourceName = "PolicyBot.Qdrant";

    /// <summary>Begins the spans.</summary>
    internal static ActivitySource Source { get; } = new(SourceName);
}

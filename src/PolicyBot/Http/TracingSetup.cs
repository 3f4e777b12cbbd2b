using OpenTelemetry.Trace;
using PolicyBot.Qdrant.Connections;

namespace PolicyBot.Http;

/// <summary>Where traces go.</summary>
internal static class TracingSetup
{
    // OpenTelemetry's own setting, so that what already runs beside other programs need not be told twice.
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Sends the requests' traces, with every call of Qdrant in them, to a collector where one is configured.</summary>
    public static IServiceCollection AddTracing(this IServiceCollection services, IConfiguration configuration)
    {
        if (!string.IsNullOrEmpty(configuration[Endpoint]))
        {
            services.AddOpenTelemetry().WithTracing(tracing => tracing
                .AddSource("Microsoft.AspNetCore", QdrantTracing.SourceName)
                .AddOtlpExporter());
        }

        return services;
    }
}

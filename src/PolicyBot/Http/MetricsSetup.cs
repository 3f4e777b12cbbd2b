using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using PolicyBot.Answering;

namespace PolicyBot.Http;

/// <summary>What <c>/metrics</c> tells.</summary>
internal static class MetricsSetup
{
    /// <summary>Collects the figures of the web server, the run time and the answers for Prometheus.</summary>
    public static IServiceCollection AddMetrics(this IServiceCollection services)
    {
        services.AddSingleton<AnswerMetrics>();
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("policybot")).WithMetrics(metrics => metrics
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", AnswerMetrics.MeterName)
            .AddPrometheusExporter());
        return services;
    }
}

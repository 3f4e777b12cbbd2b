using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using PolicyBot.Answering;

namespace PolicyBot.Http;

/// <summary>What <c>/metrics</c> tells.</summary>
internal static class MetricsSetup
{
    // Calls of models and their tokens by the gen-ai conventions; Microsoft.Extensions.AI has the name inside only.
    private const string ModelsMeter = "Experimental.Microsoft.Extensions.AI";

    /// <summary>Collects the figures of the web server, the run time, the answers and the models for Prometheus.</summary>
    public static IServiceCollection AddMetrics(this IServiceCollection services)
    {
        services.AddSingleton<AnswerMetrics>();
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("policybot")).WithMetrics(metrics => metrics
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", AnswerMetrics.MeterName, ModelsMeter)
            .AddPrometheusExporter());
        return services;
    }
}

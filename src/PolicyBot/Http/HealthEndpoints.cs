using PolicyBot.Loading;
using PolicyBot.Storage;

namespace PolicyBot.Http;

/// <summary>Tells whether the server runs and whether it can answer.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("Health");
        health.MapGet("/live", () => new Health("live")).WithSummary("Whether the process runs.");
        health.MapGet("/ready", (AssistantService assistant, Database database) =>
                !assistant.IsReady ? throw new NotReadyException()
                : database.IsAway ? Problem()
                : Results.Ok(new Health("ready")))
            .WithSummary("Whether the index is loaded and conversations can be kept.")
            .Produces<Health>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Problem() =>
        Results.Problem("Conversations cannot be kept at the moment. Try again soon.", statusCode: StatusCodes.Status503ServiceUnavailable);

    /// <summary>How the server is.</summary>
    /// <param name="Status"><c>live</c> or <c>ready</c>.</param>
    internal sealed record Health(string Status);
}

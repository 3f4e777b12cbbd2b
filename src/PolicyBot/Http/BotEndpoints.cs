using PolicyBot.Access;

namespace PolicyBot.Http;

/// <summary>Serves Bot Framework channels: Teams and whatever else speaks the protocol.</summary>
internal static class BotEndpoints
{
    /// <summary>Where channels send activities.</summary>
    public const string Path = "/api/messages";

    /// <summary>The section of the configuration with the SDK's own keys, such as <c>MicrosoftAppId</c>.</summary>
    private const string Section = "PolicyBot:Bot";

    /// <summary>Adds what connects the bot with the channels; the bot itself is added elsewhere.</summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="configuration">The whole configuration.</param>
    public static IServiceCollection AddBotChannels(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section);
        return services
            .AddChannelConnections(allowsInward: string.IsNullOrWhiteSpace(settings["MicrosoftAppId"]))
            .AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
                settings, httpClientFactory: provider.GetChannelConnections()))
            .AddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(
                provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
    }

    /// <summary>Maps <c>POST /api/messages</c>.</summary>
    public static void MapBot(this IEndpointRouteBuilder app) =>
        app.MapPost(Path, ReceiveAsync)
            .WithTags("Channels")
            .WithSummary("Takes an activity of a Bot Framework channel; replies go to the activity's service URL.")
            .Produces(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Task ReceiveAsync(HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot, IHostApplicationLifetime lifetime)
    {
        if (string.IsNullOrWhiteSpace(context.Request.Headers.Authorization) && !Caller.IsAtThisMachine(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problems.WriteAsync(context, StatusCodes.Status401Unauthorized,
                "Callers from other machines or through a proxy need a channel's token, as Authorization: Bearer.");
        }

        // The reply goes its own way: a turn is not lost because the channel did not wait for the end of its request.
        return adapter.ProcessAsync(context.Request, context.Response, bot, lifetime.ApplicationStopping);
    }
}

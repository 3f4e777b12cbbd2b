using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyBot.DirectLine.Http;

/// <summary>Serves Direct Line 3.0, the protocol of the web chat
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference).</summary>
public static class DirectLineEndpoints
{
    /// <summary>Where the protocol is served.</summary>
    public const string Path = "/v3/directline";

    /// <summary>Maps the protocol's addresses. Streams need web sockets to be enabled before.</summary>
    /// <param name="app">Where to map them.</param>
    public static void MapDirectLine(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.ServiceProvider;
        var group = app.MapGroup(Path)
            .AddEndpointFilter(new ErrorFilter(services.GetRequiredService<IDirectLineAccess>()))
            .ExcludeFromDescription();
        ActivatorUtilities.CreateInstance<TokenEndpoints>(services).Map(group);
        ActivatorUtilities.CreateInstance<ConversationEndpoints>(services).Map(group);
        ActivatorUtilities.CreateInstance<ActivityEndpoints>(services).Map(group);
        ActivatorUtilities.CreateInstance<StreamEndpoint>(services).Map(group);
    }
}

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

    /// <summary>An error in the protocol's form, for what no address of the protocol answers.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message">What is wrong and what to do; <c>null</c> for no more than the status.</param>
    public static IResult Refusal(int status, string? message)
    {
        var code = status switch
        {
            StatusCodes.Status404NotFound => "NotFound",
            StatusCodes.Status405MethodNotAllowed => "MethodNotAllowed",
            StatusCodes.Status403Forbidden => "NotAllowed",
            StatusCodes.Status429TooManyRequests => "LimitExceeded",
            >= StatusCodes.Status500InternalServerError => "ServiceError",
            _ => "MalformedData",
        };
        return Results.Json(new { error = new { code, message = message ?? code } }, statusCode: status);
    }

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

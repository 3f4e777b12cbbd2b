using Microsoft.Extensions.Options;
using PolicyBot.Configuration;
using PolicyBot.Http;

namespace PolicyBot.Access;

/// <summary>Decides who may call. A person at this machine may; everybody else needs the key for <c>/api/*</c> and
/// <c>/metrics</c>. Web pages of other sites, which can reach this machine through its user's browser, may not.</summary>
/// <param name="next">What serves those who may.</param>
/// <param name="options">The key and the public address.</param>
public sealed class AccessMiddleware(RequestDelegate next, IOptions<ProgramOptions> options)
{
    /// <summary>Passes the request on or answers it with a problem.</summary>
    /// <param name="context">The request and its response.</param>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (request.Path.StartsWithSegments("/health"))
            return next(context);

        if (Caller.IsForeignPage(request, options.Value) && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return Problems.WriteAsync(context, StatusCodes.Status403Forbidden,
                "A page of another site may not call this server.");
        }

        if (ApiKey.IsPresented(request, options.Value.ApiKey))
            return next(context);

        var isLocal = Caller.IsAtThisMachine(request);
        if (isLocal && !Caller.NamesThisServer(request, options.Value))
        {
            return Problems.WriteAsync(context, StatusCodes.Status421MisdirectedRequest,
                $"This server is not called \"{request.Host}\". Use localhost, or set PolicyBot__PublicUrl to the name it is reached by.");
        }

        return isLocal || !NeedsKey(request.Path) ? next(context) : RefuseAsync(context);
    }

    // A channel's key is its token, which is checked where its activities are taken.
    private static bool NeedsKey(PathString path) =>
        (path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWithSegments(BotEndpoints.Path, StringComparison.OrdinalIgnoreCase))
        || path.StartsWithSegments("/metrics", StringComparison.OrdinalIgnoreCase);

    private Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.WriteAsync(context, StatusCodes.Status401Unauthorized,
            string.IsNullOrEmpty(options.Value.ApiKey)
                ? "Callers from other machines or through a proxy need a key, and none is configured: set PolicyBot__ApiKey."
                : $"Callers from other machines or through a proxy need the key, in the header {ApiKey.Header} or as Authorization: Bearer.");
    }
}

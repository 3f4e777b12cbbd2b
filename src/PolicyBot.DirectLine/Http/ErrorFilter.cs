using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PolicyBot.DirectLine.Http;

/// <summary>Answers what cannot be served in the protocol's error form, and keeps every answer out of caches.</summary>
/// <param name="access">Tells pages of other sites.</param>
internal sealed class ErrorFilter(IDirectLineAccess access) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            // Browsers open streams across sites without asking.
            if (access.IsForeignPage(http.Request))
                throw DirectLineErrors.NotAllowed("A page of another site may not call this server.");
            return await next(context);
        }
        catch (DirectLineException refused)
        {
            return Refuse(http, refused);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            return Refuse(http, new DirectLineException(bad.StatusCode, "MalformedData", "The request could not be read."));
        }
    }

    private static IResult Refuse(HttpContext http, DirectLineException refused)
    {
        if (refused.Status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = "Bearer";
        if (refused.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Results.Json(new { error = new { code = refused.Code, message = refused.Message } }, statusCode: refused.Status);
    }
}

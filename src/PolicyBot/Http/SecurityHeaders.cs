namespace PolicyBot.Http;

/// <summary>Tells browsers to run nothing but the program's own files.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /// <summary>Adds the headers to every response.</summary>
    /// <param name="app">The program's request pipeline.</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            // An error clears the headers set so far; these must be on errors too.
            context.Response.OnStarting(() =>
            {
                if (headers.ContentSecurityPolicy.Count == 0)
                    headers.ContentSecurityPolicy = ContentSecurityPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                return Task.CompletedTask;
            });
            return next(context);
        });

    /// <summary>Also lets this one response's page make style elements of its own, as Web Chat does.</summary>
    /// <param name="response">The response, which must not have begun.</param>
    /// <param name="nonce">What those elements must carry: unguessable, and another for every response.</param>
    public static void AllowStyles(HttpResponse response, string nonce)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy.Replace(
            "style-src 'self'", $"style-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal);
    }
}

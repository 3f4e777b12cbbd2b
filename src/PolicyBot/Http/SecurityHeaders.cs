namespace PolicyBot.Http;

/// <summary>Tells browsers to run nothing but the program's own files.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    // The hash of nothing: Web Chat also makes one style element without the nonce, and leaves it empty.
    private const string EmptyStyle = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

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

    /// <summary>Also lets this one response's page do what Web Chat needs: make style elements of its own, and images from
    /// its own code.</summary>
    /// <param name="response">The response, which must not have begun.</param>
    /// <param name="nonce">What those style elements must carry: unguessable, and another for every response.</param>
    public static void AllowWebChat(HttpResponse response, string nonce)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy
            .Replace("style-src 'self'", $"style-src 'self' 'nonce-{nonce}' '{EmptyStyle}'", StringComparison.Ordinal)
            .Replace("img-src 'self' data:", "img-src 'self' data: blob:", StringComparison.Ordinal);
    }
}

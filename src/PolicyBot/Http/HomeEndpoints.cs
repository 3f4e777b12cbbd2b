using System.Text;
using PolicyBot.Pages;

namespace PolicyBot.Http;

/// <summary>Shows the page where questions are asked.</summary>
internal static class HomeEndpoints
{
    /// <summary>Maps <c>/</c>.</summary>
    public static void MapHome(this IEndpointRouteBuilder app) =>
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], ShowPage).ExcludeFromDescription();

    private static IResult ShowPage(HttpResponse response, IWebHostEnvironment environment)
    {
        // Which page it is changes with the build, and every chat page has a nonce of its own.
        response.Headers.CacheControl = "no-cache";
        if (!ChatPage.IsBuiltIn(environment))
            return Results.Stream(environment.WebRootFileProvider.GetFileInfo("plain.html").CreateReadStream(), "text/html; charset=utf-8");
        var nonce = ChatPage.NewNonce();
        SecurityHeaders.AllowWebChat(response, nonce);
        return Results.Text(ChatPage.With(nonce), "text/html", Encoding.UTF8);
    }
}

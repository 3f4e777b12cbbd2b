using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Tokens;

namespace PolicyBot.DirectLine.Http;

/// <summary>Starts conversations and goes on with them.</summary>
/// <param name="access">Knows the server's address and the caller's.</param>
/// <param name="calls">Tells what a call may do.</param>
/// <param name="keys">Issues tokens.</param>
/// <param name="conversations">The conversations.</param>
/// <param name="limits">How long tokens hold.</param>
internal sealed class ConversationEndpoints(
    IDirectLineAccess access, Calls calls, TokenKeys keys, ConversationRegistry conversations, DirectLineLimits limits)
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/conversations", (Delegate)StartAsync);
        app.MapGet("/conversations/{id}", ReconnectAsync);
    }

    private async Task<IResult> StartAsync(HttpContext http)
    {
        var grant = await calls.GrantAsync(http.Request);
        var asked = StartRequest.Read(await Body.ReadAsync(http.Request, StartRequest.Bytes));
        var token = grant.Token ?? new TokenGrant(Guid.NewGuid().ToString("N"), asked.User);
        var start = new ConversationStart(token.ConversationId, token.UserId, asked.Locale, access.CallerOf(http.Request));
        var (conversation, isNew) = await conversations.StartAsync(start, http.RequestAborted);
        conversation.Use();
        return Results.Json(
            await AnswerAsync(http.Request, token, Watermark.Start),
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private async Task<IResult> ReconnectAsync(HttpContext http, string id, string? watermark = null)
    {
        var (conversation, user) = await calls.ConversationAsync(http.Request, id);
        await conversation.RefreshAsync(http.RequestAborted);
        var read = Watermark.Read(watermark);
        conversation.Log.RequireKnown(read);
        return Results.Json(await AnswerAsync(http.Request, new TokenGrant(id, user), read));
    }

    private async Task<ConversationAnswer> AnswerAsync(HttpRequest request, TokenGrant grant, long watermark)
    {
        var tokens = await keys.TokensAsync(request.HttpContext.RequestAborted);
        var server = access.Address(request);
        var stream = new UriBuilder(server)
        {
            Scheme = server.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs,
            Path = $"{server.AbsolutePath.TrimEnd('/')}{DirectLineEndpoints.Path}/conversations/{grant.ConversationId}/stream",
            Query = $"watermark={Watermark.Of(watermark)}&t={tokens.Issue(grant, TokenUse.Stream)}",
        };
        return new ConversationAnswer(grant.ConversationId, tokens.Issue(grant), (int)limits.Token.TotalSeconds, stream.Uri.AbsoluteUri);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Tokens;

namespace PolicyBot.DirectLine.Http;

/// <summary>Gives and renews tokens.</summary>
/// <param name="access">Knows who may have one.</param>
/// <param name="calls">Tells what a call may do.</param>
/// <param name="keys">Issues them.</param>
/// <param name="conversations">The conversations.</param>
/// <param name="limits">How long they hold.</param>
internal sealed class TokenEndpoints(
    IDirectLineAccess access, Calls calls, TokenKeys keys, ConversationRegistry conversations, DirectLineLimits limits)
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/tokens/generate", (Delegate)GenerateAsync);
        app.MapPost("/tokens/refresh", (Delegate)RefreshAsync);
        app.MapGet("/session/getsessionid", (Delegate)SessionAsync);
    }

    private async Task<IResult> GenerateAsync(HttpContext http)
    {
        var hasSecret = access.PresentsSecret(http.Request);
        if (!hasSecret && !access.MayHaveToken(http.Request))
            throw DirectLineErrors.Unauthorized("Present the secret in the header Authorization: Bearer.");
        var asked = StartRequest.Read(await Body.ReadAsync(http.Request, StartRequest.Bytes));
        if (asked.ConversationId is not { } id)
            return await TokenAsync(http, new TokenGrant(Guid.NewGuid().ToString("N"), asked.User));

        if (!hasSecret)
            throw DirectLineErrors.NotAllowed("A token for a conversation that goes on needs the secret. Renew the token that you have with tokens/refresh.");
        var conversation = await conversations.FindAsync(id, http.RequestAborted) ?? throw DirectLineErrors.UnknownConversation();
        return await TokenAsync(http, new TokenGrant(id, asked.UserId is null ? conversation.Start.UserId : asked.User));
    }

    private async Task<IResult> RefreshAsync(HttpContext http)
    {
        var grant = await calls.GrantAsync(http.Request);
        return await TokenAsync(http, grant.Token ?? throw DirectLineErrors.NotAllowed("A secret needs no renewal. Present a token."));
    }

    // Cards that sign the user in bind their link to it; nothing here keeps it.
    private async Task<IResult> SessionAsync(HttpContext http)
    {
        await calls.GrantAsync(http.Request);
        return Results.Json(new { sessionId = Guid.NewGuid().ToString("N") });
    }

    private async Task<IResult> TokenAsync(HttpContext http, TokenGrant grant)
    {
        var tokens = await keys.TokensAsync(http.RequestAborted);
        return Results.Json(new ConversationAnswer(grant.ConversationId, tokens.Issue(grant), (int)limits.Token.TotalSeconds));
    }
}

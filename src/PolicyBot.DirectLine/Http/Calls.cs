using Microsoft.AspNetCore.Http;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Tokens;

namespace PolicyBot.DirectLine.Http;

/// <summary>Tells what a call may do.</summary>
/// <param name="access">Knows secrets.</param>
/// <param name="keys">Reads tokens.</param>
/// <param name="conversations">The conversations.</param>
internal sealed class Calls(IDirectLineAccess access, TokenKeys keys, ConversationRegistry conversations)
{
    private const string Bearer = "Bearer ";

    /// <summary>What the call may do.</summary>
    /// <param name="request">The call.</param>
    /// <exception cref="DirectLineException">It presents neither a secret nor a token, or a token that does not hold.</exception>
    public async Task<CallGrant> GrantAsync(HttpRequest request)
    {
        if (access.PresentsSecret(request))
            return new CallGrant(null);
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || authorization[Bearer.Length..].Trim() is not { Length: > 0 } token)
            throw DirectLineErrors.Unauthorized("Present a token in the header Authorization: Bearer. Tokens come from tokens/generate.");
        var tokens = await keys.TokensAsync(request.HttpContext.RequestAborted);
        return new CallGrant(await tokens.ReadAsync(token));
    }

    /// <summary>The conversation that the call is about.</summary>
    /// <param name="request">The call.</param>
    /// <param name="conversationId">The conversation's id.</param>
    /// <returns>The conversation, and who the caller is in it.</returns>
    /// <exception cref="DirectLineException">The call may not use it, or it is unknown.</exception>
    public async Task<(Conversation Conversation, string UserId)> ConversationAsync(HttpRequest request, string conversationId)
    {
        var grant = await GrantAsync(request);
        grant.Require(conversationId);
        var conversation = await conversations.FindAsync(conversationId, request.HttpContext.RequestAborted) ?? throw DirectLineErrors.UnknownConversation();
        conversation.Use();
        return (conversation, grant.Token?.UserId ?? conversation.Start.UserId);
    }
}

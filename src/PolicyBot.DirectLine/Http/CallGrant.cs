using PolicyBot.DirectLine.Tokens;

namespace PolicyBot.DirectLine.Http;

/// <summary>What a call may do.</summary>
/// <param name="Token">What its token says; <c>null</c> when it presents a secret, which opens every conversation.</param>
internal sealed record CallGrant(TokenGrant? Token)
{
    /// <summary>Makes sure that the call may use a conversation.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <exception cref="DirectLineException">It may not.</exception>
    public void Require(string conversationId)
    {
        if (Token is not null && Token.ConversationId != conversationId)
            throw DirectLineErrors.NotAllowed("The token is one of another conversation.");
    }
}

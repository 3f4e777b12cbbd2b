using Microsoft.AspNetCore.Http;

namespace PolicyBot.DirectLine.Http;

/// <summary>What the channel must know of its server: whom it trusts, and under which address it is reached.</summary>
public interface IDirectLineAccess
{
    /// <summary>Whether the request presents a secret, which opens every conversation.</summary>
    /// <param name="request">The request.</param>
    bool PresentsSecret(HttpRequest request);

    /// <summary>Whether the request may have a token for a new conversation without presenting anything.</summary>
    /// <param name="request">The request.</param>
    bool MayHaveToken(HttpRequest request);

    /// <summary>Whether a browser sent the request on behalf of a page of another site.</summary>
    /// <param name="request">The request.</param>
    bool IsForeignPage(HttpRequest request);

    /// <summary>Where the request comes from, for counting: the same text for all requests of one caller.</summary>
    /// <param name="request">The request.</param>
    string CallerOf(HttpRequest request);

    /// <summary>The address under which the sender of the request reaches the server.</summary>
    /// <param name="request">The request.</param>
    Uri Address(HttpRequest request);
}

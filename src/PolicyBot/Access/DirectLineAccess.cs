using Microsoft.Extensions.Options;
using PolicyBot.Configuration;
using PolicyBot.DirectLine.Http;

namespace PolicyBot.Access;

/// <summary>Applies the program's rules of access to the web chat's channel.</summary>
/// <param name="options">The secrets and the public address.</param>
public sealed class DirectLineAccess(IOptions<ProgramOptions> options) : IDirectLineAccess
{
    /// <inheritdoc />
    public bool PresentsSecret(HttpRequest request) =>
        ApiKey.IsPresented(request, options.Value.DirectLine.Secret) || ApiKey.IsPresented(request, options.Value.ApiKey);

    /// <inheritdoc />
    public bool MayHaveToken(HttpRequest request) =>
        string.IsNullOrEmpty(options.Value.DirectLine.Secret) && Caller.IsAtThisMachine(request);

    /// <inheritdoc />
    public bool IsForeignPage(HttpRequest request) => Caller.IsForeignPage(request, options.Value);

    /// <inheritdoc />
    public string CallerOf(HttpRequest request) => Caller.AddressOf(request);

    /// <summary>The address that the request itself names, unless the server is known by a public one and the request comes
    /// through a proxy or from another machine.</summary>
    /// <inheritdoc />
    public Uri Address(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var named = string.IsNullOrEmpty(options.Value.PublicUrl) || Caller.IsAtThisMachine(request)
            ? $"{request.Scheme}://{(request.Host.HasValue ? request.Host.Value : "localhost")}{request.PathBase}"
            : options.Value.PublicUrl;
        return new Uri(named, UriKind.Absolute);
    }
}

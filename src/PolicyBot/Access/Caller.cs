using System.Net;
using System.Net.Sockets;
using PolicyBot.Configuration;

namespace PolicyBot.Access;

/// <summary>Tells a person at this machine from everybody else.</summary>
public static class Caller
{
    /// <summary>Whether the request comes from this machine and has not passed a proxy, which makes every caller look local.</summary>
    /// <param name="request">The request.</param>
    public static bool IsAtThisMachine(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HttpContext.Connection.RemoteIpAddress is { } peer
            && IsLoopback(peer)
            && !request.Headers.Keys.Any(TellsOfProxy);
    }

    /// <summary>The address that a request comes from, for counting: the peer's, or what a proxy at this machine says of its own
    /// peer. Of an address of IPv6 its network: a household or an office has a whole one.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The same text for all requests of one caller; empty when the address is not known.</returns>
    public static string AddressOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.HttpContext.Connection.RemoteIpAddress is not { } address)
            return "";
        // Whoever sends the header through a proxy may have written all but its last entry, which is the proxy's.
        if (IsLoopback(address) && IPEndPoint.TryParse(request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim(), out var told))
            address = told.Address;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    /// <summary>Whether the request names this server by a name of this machine or of its public address. A web page that
    /// points its own name at this machine (DNS rebinding) gives itself away here.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options with the public address.</param>
    public static bool NamesThisServer(HttpRequest request, ProgramOptions options)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(options);
        var host = request.Host.Host.Trim('[', ']').TrimEnd('.');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IsLoopback(address))
            || (PublicAddress(options) is { } known && host.Equals(known.DnsSafeHost, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a browser sent the request on behalf of a page of another site.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options with the public address.</param>
    public static bool IsForeignPage(HttpRequest request, ProgramOptions options)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(options);
        string? origin = request.Headers.Origin;
        if (string.IsNullOrEmpty(origin))
            return false;
        return !SameOrigin(origin, $"{request.Scheme}://{request.Host}")
            && !(PublicAddress(options) is { } known && SameOrigin(origin, known.GetLeftPart(UriPartial.Authority)));
    }

    private static bool SameOrigin(string one, string other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first)
        && Uri.TryCreate(other, UriKind.Absolute, out var second)
        && Uri.Compare(first, second, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static Uri? PublicAddress(ProgramOptions options) =>
        string.IsNullOrEmpty(options.PublicUrl) ? null : new Uri(options.PublicUrl, UriKind.Absolute);

    private static bool IsLoopback(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    // Some proxies say X-Real-IP or Via alone; ASP.NET Core's own forwarding moves what it used to X-Original-*.
    private static bool TellsOfProxy(string header) =>
        header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
        || header.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Via", StringComparison.OrdinalIgnoreCase);
}

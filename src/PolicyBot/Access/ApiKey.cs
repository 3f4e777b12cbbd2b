using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Access;

/// <summary>The key that callers from other machines present.</summary>
public static class ApiKey
{
    /// <summary>The header that carries the key; <c>Authorization: Bearer</c> serves as well.</summary>
    public const string Header = "X-Api-Key";

    private const string Bearer = "Bearer ";

    /// <summary>Whether the request presents the key; never when none is configured.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">The configured key.</param>
    public static bool IsPresented(HttpRequest request, string? key)
    {
        ArgumentNullException.ThrowIfNull(request);
        return !string.IsNullOrEmpty(key) && Presented(request) is { } presented && AreEqual(presented, key);
    }

    private static string? Presented(HttpRequest request)
    {
        if (request.Headers.TryGetValue(Header, out var values))
            return values.ToString();
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? authorization[Bearer.Length..].Trim()
            : null;
    }

    // Digests have one length, so that the time taken tells nothing of the key or its length.
    private static bool AreEqual(string presented, string key) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(presented)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

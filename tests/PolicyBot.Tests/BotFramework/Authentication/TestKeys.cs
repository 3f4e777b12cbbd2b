using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace PolicyBot.Tests.BotFramework.Authentication;

/// <summary>Keys made for the tests.</summary>
internal static class TestKeys
{
    public static PublishedKey Channel { get; } = new("channel-1", RSA.Create(2048), ["msteams", "webchat", "directline"]);

    public static PublishedKey NextChannel { get; } = new("channel-2", RSA.Create(2048), ["msteams", "webchat", "directline"]);

    public static PublishedKey Entra { get; } = new("entra-1", RSA.Create(2048), null);

    /// <summary>Somebody else's key that calls itself the channel's.</summary>
    public static PublishedKey Forged { get; } = new("channel-1", RSA.Create(2048), null);
}

/// <summary>A key and what its issuer says of it.</summary>
internal sealed record PublishedKey(string Id, RSA Key, string[]? Endorsements)
{
    public RsaSecurityKey Signing => new(Key) { KeyId = Id };

    public JObject ToJson()
    {
        var parameters = Key.ExportParameters(includePrivateParameters: false);
        var json = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (Endorsements is not null)
            json["endorsements"] = new JArray(Endorsements);
        return json;
    }
}

using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyBot.Tests.BotFramework.Authentication;

/// <summary>A token to be made; valid as it is.</summary>
internal sealed record TokenShape
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    public const string TenantId = "99999999-8888-7777-6666-555555555555";

    public required DateTimeOffset Now { get; init; }

    public Dictionary<string, object> Claims { get; init; } = [];

    public PublishedKey Key { get; init; } = TestKeys.Channel;

    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    public static TokenShape OfChannel(DateTimeOffset now, string serviceUrl) => new()
    {
        Now = now,
        Claims = new()
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = serviceUrl,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        },
    };

    public static TokenShape OfEmulator(DateTimeOffset now, string version = "1.0") => new()
    {
        Now = now,
        Key = TestKeys.Entra,
        Claims = new()
        {
            ["iss"] = version == "1.0" ? $"https://sts.windows.net/{TenantId}/" : $"https://login.microsoftonline.com/{TenantId}/v2.0",
            ["aud"] = AppId,
            ["ver"] = version,
            [version == "1.0" ? "appid" : "azp"] = AppId,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        },
    };

    public TokenShape With(string claim, object? value)
    {
        var claims = new Dictionary<string, object>(Claims);
        claims.Remove(claim);
        if (value is not null)
            claims[claim] = value;
        return this with { Claims = claims };
    }

    public string Sign() => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
        JsonConvert.SerializeObject(Claims), new SigningCredentials(Key.Signing, Algorithm));

    /// <summary>Says in its header that it is signed by another algorithm, and is signed by it: "none", or with the public key as a
    /// shared secret.</summary>
    public string SignAs(string algorithm, string? keyId = "channel-1")
    {
        var header = new JObject { ["typ"] = "JWT", ["alg"] = algorithm };
        if (keyId is not null)
            header["kid"] = keyId;
        var content = $"{Base64UrlEncoder.Encode(header.ToString(Formatting.None))}.{Base64UrlEncoder.Encode(JsonConvert.SerializeObject(Claims))}";
        var bytes = System.Text.Encoding.ASCII.GetBytes(content);
        var signature = algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(System.Text.Encoding.ASCII.GetBytes(Key.Key.ExportSubjectPublicKeyInfoPem()), bytes),
            _ => Key.Key.SignData(bytes, HashAlgorithmName.SHA256, algorithm.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1),
        };
        return $"{content}.{Base64UrlEncoder.Encode(signature)}";
    }
}

using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.DirectLine.Tokens;

/// <summary>Issues and reads tokens: JSON web tokens (RFC 7519) signed with HMAC-SHA256, each bound to a conversation and a
/// user. The client reads the claim <c>user</c>.</summary>
public sealed class DirectLineTokens
{
    private const string Issuer = "policybot";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";

    // Ours have some 300 characters.
    private const int LongestToken = 2048;

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken, SetDefaultTimesOnTokenCreation = false };
    private readonly DirectLineLimits _limits;
    private readonly TimeProvider _time;
    private readonly SigningCredentials _credentials;
    private readonly Dictionary<TokenUse, TokenValidationParameters> _validation;

    /// <summary>Issues and reads tokens with one key.</summary>
    /// <param name="key">Signs the tokens.</param>
    /// <param name="limits">How long tokens hold.</param>
    /// <param name="time">The clock.</param>
    public DirectLineTokens(SigningKey key, DirectLineLimits limits, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(key);
        _limits = limits;
        _time = time;
        _credentials = new SigningCredentials(new SymmetricSecurityKey(key.Bytes), SecurityAlgorithms.HmacSha256);
        _validation = Enum.GetValues<TokenUse>().ToDictionary(use => use, Validation);
    }

    /// <summary>A new token.</summary>
    /// <param name="grant">What it says.</param>
    /// <param name="use">What it opens, and thereby how long it holds.</param>
    public string Issue(TokenGrant grant, TokenUse use = TokenUse.Calls)
    {
        ArgumentNullException.ThrowIfNull(grant);
        var now = _time.GetUtcNow();
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience(use),
            NotBefore = now.UtcDateTime,
            Expires = (now + (use == TokenUse.Calls ? _limits.Token : _limits.StreamAddress)).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                [ConversationClaim] = grant.ConversationId,
                [UserClaim] = grant.UserId,
                // Two tokens issued within a second differ.
                [JwtRegisteredClaimNames.Jti] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(9)),
            },
            SigningCredentials = _credentials,
        });
    }

    /// <summary>Reads a token.</summary>
    /// <param name="token">The token as it was presented.</param>
    /// <param name="use">What it is presented for.</param>
    /// <exception cref="DirectLineException">It has expired, or it is not one of ours for this use.</exception>
    public async Task<TokenGrant> ReadAsync(string token, TokenUse use = TokenUse.Calls)
    {
        ArgumentNullException.ThrowIfNull(token);
        var result = await _handler.ValidateTokenAsync(token, _validation[use]);
        if (result is { IsValid: true, SecurityToken: JsonWebToken valid }
            && valid.TryGetPayloadValue<string>(ConversationClaim, out var conversation)
            && valid.TryGetPayloadValue<string>(UserClaim, out var user))
        {
            return new TokenGrant(conversation, user);
        }

        throw result.Exception is SecurityTokenExpiredException
            ? DirectLineErrors.Expired()
            : DirectLineErrors.NotAllowed("The token is not one of this server's.");
    }

    private static string Audience(TokenUse use) => use == TokenUse.Calls ? "directline" : "directline-stream";

    private TokenValidationParameters Validation(TokenUse use) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = Audience(use),
        IssuerSigningKey = _credentials.Key,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        LifetimeValidator = (_, expires, _, _) => _time.GetUtcNow().UtcDateTime < expires
            ? true
            : throw new SecurityTokenExpiredException(),
    };
}

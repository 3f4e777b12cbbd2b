using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Checks the tokens that callers present: a channel's, signed by the Bot Framework for the bot; or Entra ID's for the bot's
/// own app, with which the Emulator proves that it has the app's secret.</summary>
internal sealed class CallerTokens
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly BotRegistration _registration;
    private readonly TimeProvider _clock;
    private readonly SigningKeys _channelKeys;
    private readonly SigningKeys _entraKeys;

    /// <summary>Makes it.</summary>
    /// <param name="registration">Whose tokens are expected, and for whom.</param>
    /// <param name="client">Fetches the issuers' keys.</param>
    /// <param name="clock">Tells the time.</param>
    public CallerTokens(BotRegistration registration, HttpClient client, TimeProvider clock)
    {
        _registration = registration;
        _clock = clock;
        _channelKeys = new SigningKeys(registration.ChannelMetadataUrl, client, clock);
        _entraKeys = new SigningKeys(registration.EntraMetadataUrl, client, clock);
    }

    /// <summary>Checks a token.</summary>
    /// <param name="authHeader">The request's Authorization header.</param>
    /// <param name="activity">What the caller sends with it.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="UnauthorizedAccessException">The token is not valid for this bot and this activity.</exception>
    /// <exception cref="KeysUnavailableException">It cannot be checked for the moment.</exception>
    public async Task<CheckedCaller> CheckAsync(string authHeader, Activity activity, CancellationToken cancellationToken)
    {
        var token = Read(authHeader);
        if (token.Issuer == _registration.ChannelIssuer)
            return new CheckedCaller(await CheckChannelAsync(token, activity, cancellationToken).ConfigureAwait(false), IsOwner: false);
        if (_registration.EntraIssuers.Contains(token.Issuer, StringComparer.Ordinal))
            return new CheckedCaller(await CheckOwnerAsync(token, cancellationToken).ConfigureAwait(false), IsOwner: true);
        throw new UnauthorizedAccessException("Its issuer is neither the channels' nor one of the bot's tenants.");
    }

    private JsonWebToken Read(string authHeader)
    {
        if (authHeader.Split(' ') is not [var scheme, { Length: > 0 } token] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The Authorization header is not \"Bearer\" and a token.");
        try
        {
            return _handler.ReadJsonWebToken(token);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            throw new UnauthorizedAccessException("It is malformed.");
        }
    }

    private async Task<ClaimsIdentity> CheckChannelAsync(JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        var (identity, key) = await CheckSignatureAsync(token, _channelKeys, cancellationToken).ConfigureAwait(false);
        if (key.Endorsements is not { } endorsements)
            throw new UnauthorizedAccessException("Its key is endorsed for no channel.");
        if (!string.IsNullOrEmpty(activity.ChannelId) && !endorsements.Contains(activity.ChannelId))
            throw new UnauthorizedAccessException("Its key is not endorsed for the activity's channel.");
        if (activity.ServiceUrl is { } serviceUrl
            && !serviceUrl.Equals(identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("It does not name the activity's service URL.");
        }

        return identity;
    }

    // The bot's own tokens come from the same issuers; those that it sends to channels are for them, not for the bot.
    private async Task<ClaimsIdentity> CheckOwnerAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var (identity, _) = await CheckSignatureAsync(token, _entraKeys, cancellationToken).ConfigureAwait(false);
        var app = identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value switch
        {
            "1.0" => identity.FindFirst(AuthenticationConstants.AppIdClaim),
            "2.0" => identity.FindFirst(AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
        return app?.Value == _registration.AppId
            ? identity
            : throw new UnauthorizedAccessException("It was not made for the bot's own app.");
    }

    private async Task<(ClaimsIdentity Identity, SigningKey Key)> CheckSignatureAsync(
        JsonWebToken token, SigningKeys keys, CancellationToken cancellationToken)
    {
        // Before the keys are asked for: what cannot be valid causes no traffic.
        if (!AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg))
            throw new UnauthorizedAccessException("It is not signed with an algorithm that is allowed.");
        if (string.IsNullOrEmpty(token.Kid))
            throw new UnauthorizedAccessException("It does not name its key.");
        var key = await keys.FindAsync(token.Kid, cancellationToken).ConfigureAwait(false)
            ?? throw new UnauthorizedAccessException("Its issuer has no such key.");
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            ValidIssuer = token.Issuer,
            ValidAudience = _registration.AppId,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            LifetimeValidator = IsAlive,
        }).ConfigureAwait(false);
        return result.IsValid ? (result.ClaimsIdentity, key) : throw new UnauthorizedAccessException(Reason(result.Exception));
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClockSkew && (notBefore is not { } start || now >= start - ClockSkew);
    }

    private static string Reason(Exception? exception) => exception switch
    {
        SecurityTokenInvalidLifetimeException => "It has expired, or is not valid yet.",
        SecurityTokenInvalidAudienceException => "It is for somebody else.",
        SecurityTokenInvalidSignatureException => "Its signature is wrong.",
        _ => "It is not valid.",
    };
}

/// <summary>A caller whose token was checked.</summary>
/// <param name="Identity">What the token says.</param>
/// <param name="IsOwner">Whether the caller has the secret of the bot's app itself.</param>
internal sealed record CheckedCaller(ClaimsIdentity Identity, bool IsOwner);

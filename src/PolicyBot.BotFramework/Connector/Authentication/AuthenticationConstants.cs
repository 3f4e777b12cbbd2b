namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Fixed names of the channel's tokens and addresses in the public cloud.
/// Source: Microsoft's documentation "Authentication with the Bot Connector API".</summary>
public static class AuthenticationConstants
{
    /// <summary>Where the bot gets its tokens; <c>{0}</c> stands for the tenant.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>The tenant that gives multi-tenant bots their tokens.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>Whom the bot's tokens are for.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>Who issues the channel's tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the keys of the channel's tokens are published.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the keys of Entra ID's tokens are published, which the Emulator sends.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>The issuer of Entra ID's tokens of version 1; <c>{0}</c> stands for the tenant.</summary>
    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    /// <summary>The issuer of Entra ID's tokens of version 2; <c>{0}</c> stands for the tenant.</summary>
    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>The issuer of the government cloud's tokens of version 1; <c>{0}</c> stands for the tenant.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV1 = "https://login.microsoftonline.us/{0}/";

    /// <summary>The issuer of the government cloud's tokens of version 2; <c>{0}</c> stands for the tenant.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.us/{0}/v2.0";

    /// <summary>The claim that names the app that a token of version 2 was made for.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The claim that names who a token is for: the bot's app id.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The claim that names the version of Entra ID's tokens.</summary>
    public const string VersionClaim = "ver";

    /// <summary>The claim that names the app that a token of version 1 was made for.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim that names the address to which replies go.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>How callers without a token are authenticated: not at all.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The algorithms that tokens may be signed with.</summary>
    public static readonly HashSet<string> AllowedSigningAlgorithms = ["RS256", "RS384", "RS512"];
}

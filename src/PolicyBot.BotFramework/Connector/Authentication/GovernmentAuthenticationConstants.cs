namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>What differs in the cloud of the United States' government.</summary>
public static class GovernmentAuthenticationConstants
{
    /// <summary>The setting <c>ChannelService</c> of bots in this cloud.</summary>
    public const string ChannelService = "https://botframework.azure.us";

    /// <summary>Where the bot gets its tokens; <c>{0}</c> stands for the tenant.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.us/{0}";

    /// <summary>The tenant that gives multi-tenant bots their tokens.</summary>
    public const string DefaultChannelAuthTenant = "MicrosoftServices.onmicrosoft.us";

    /// <summary>Whom the bot's tokens are for.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.us";

    /// <summary>Who issues the channel's tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.us";

    /// <summary>Where the keys of the channel's tokens are published.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";

    /// <summary>Where the keys of Entra ID's tokens are published, which the Emulator sends.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl =
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration";
}

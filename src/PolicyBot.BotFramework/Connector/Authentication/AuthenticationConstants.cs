namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Fixed names of the channel's tokens.</summary>
public static class AuthenticationConstants
{
    /// <summary>The claim that names who a token is for: the bot's app id.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The claim that names the app that a token was made for.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim that names the address to which replies go.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>How callers without a token are authenticated: not at all.</summary>
    public const string AnonymousAuthType = "anonymous";
}

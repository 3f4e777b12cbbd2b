namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Which service URLs the bot calls. Unregistered bots, which only people at their own machine reach, call any; others call
/// channels on the internet by https, so that their tokens and replies stay secret. Who has the secret of the bot's own app may
/// also name the machine that the bot runs on: there the Emulator waits.</summary>
/// <param name="allowsAny">Whether every address is fine.</param>
internal sealed class ServiceUrlRule(bool allowsAny)
{
    /// <summary>What is wrong with a service URL.</summary>
    /// <param name="serviceUrl">The URL.</param>
    /// <param name="isOwner">Whether it comes from somebody who has the secret of the bot's app.</param>
    /// <returns>The reason against it; <see langword="null"/> when there is none.</returns>
    public string? ReasonAgainst(Uri serviceUrl, bool isOwner)
    {
        if (allowsAny || (isOwner && InwardAddress.IsThisMachine(serviceUrl.IdnHost)))
            return null;
        if (InwardAddress.IsNamedBy(serviceUrl.IdnHost))
            return "points into the bot's own network, where no channel is";
        return serviceUrl.Scheme == Uri.UriSchemeHttps ? null : "is no https URL";
    }
}

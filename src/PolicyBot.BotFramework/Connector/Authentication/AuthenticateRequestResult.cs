using System.Security.Claims;

namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>What is known of the caller of a request that was let in.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Whom tokens for the caller's channel are for.</summary>
    public string? Audience { get; set; }

    /// <summary>Who the caller is.</summary>
    public ClaimsIdentity? ClaimsIdentity { get; set; }

    /// <summary>Who the caller is, in a word for <see cref="Activity.CallerId"/>.</summary>
    public string? CallerId { get; set; }

    /// <summary>Makes clients to call the channel.</summary>
    public ConnectorFactory? ConnectorFactory { get; set; }
}

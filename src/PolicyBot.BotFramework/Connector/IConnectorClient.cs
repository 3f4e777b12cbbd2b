namespace PolicyBot.BotFramework.Connector;

/// <summary>Calls a channel's service.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The service's address.</summary>
    Uri BaseUri { get; set; }

    /// <summary>What is said in the channel's conversations.</summary>
    IConversations Conversations { get; }
}

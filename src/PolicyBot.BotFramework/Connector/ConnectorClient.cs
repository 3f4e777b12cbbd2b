using PolicyBot.BotFramework.Connector.Authentication;

namespace PolicyBot.BotFramework.Connector;

/// <summary>Calls one channel's service by HTTP.</summary>
internal sealed class ConnectorClient : IConnectorClient
{
    // More than any answer of a channel to something sent.
    private const int ResponseBytes = 1024 * 1024;

    private readonly HttpClient _client;

    /// <summary>Makes one.</summary>
    /// <param name="baseUri">The service's address.</param>
    /// <param name="client">Sends the requests; disposed with this.</param>
    /// <param name="tokens">Gives the bot's tokens; <see langword="null"/> for a bot that has none.</param>
    /// <param name="limits">How long and how often calls are tried.</param>
    /// <param name="clock">Tells the time.</param>
    public ConnectorClient(Uri baseUri, HttpClient client, AppTokens? tokens, ChannelCallLimits limits, TimeProvider clock)
    {
        BaseUri = baseUri;
        _client = client;

        // Each attempt has its own time.
        _client.Timeout = Timeout.InfiniteTimeSpan;
        _client.MaxResponseContentBufferSize = ResponseBytes;
        Conversations = new ConversationsClient(this, new ChannelCall(client, tokens, limits, clock));
    }

    public Uri BaseUri { get; set; }

    public IConversations Conversations { get; }

    public void Dispose() => _client.Dispose();
}

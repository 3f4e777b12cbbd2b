using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using PolicyBot.BotFramework.Builder.Integration.AspNet.Core;

namespace PolicyBot.BotFramework.Connector;

/// <summary>The calls on the conversations of one channel.</summary>
/// <param name="connector">Knows the channel's address.</param>
/// <param name="call">Makes the calls.</param>
internal sealed class ConversationsClient(IConnectorClient connector, ChannelCall call) : IConversations
{
    private const string ConversationHeader = "x-ms-conversation-id";

    public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, conversationId, null, activity, cancellationToken);

    public Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, conversationId, activityId, activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, conversationId, activityId, activity, cancellationToken);

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, conversationId, activityId, null, cancellationToken);

    private async Task<ResourceResponse> SendAsync(
        HttpMethod method, string conversationId, string? activityId, Activity? activity, CancellationToken cancellationToken)
    {
        var address = ServiceAddress.Of(connector.BaseUri, conversationId, activityId);
        var body = activity is null ? null : Serialize(activity);
        using var response = await call.SendAsync(MakeRequest, cancellationToken).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
            return Read<ResourceResponse>(text) ?? new ResourceResponse();
        throw new ErrorResponseException(
            $"The channel answered {method} {address.AbsolutePath} with status {(int)response.StatusCode}.") { Body = Read<ErrorResponse>(text) };

        HttpRequestMessage MakeRequest()
        {
            var request = new HttpRequestMessage(method, address);
            request.Headers.TryAddWithoutValidation(ConversationHeader, HeaderValue(conversationId));
            if (body is not null)
                request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
            return request;
        }
    }

    // Headers are ASCII; ids of the known channels are as well and go as they are.
    private static string HeaderValue(string id) => id.All(c => c is >= ' ' and < '\x7f') ? id : Uri.EscapeDataString(id);

    private static byte[] Serialize(Activity activity) =>
        Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings));

    // What was sent is sent, whatever the channel writes about it.
    private static T? Read<T>(string text)
        where T : class
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(text, HttpHelper.BotMessageSerializerSettings);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

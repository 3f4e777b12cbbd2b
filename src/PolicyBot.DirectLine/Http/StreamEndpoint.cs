using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Streaming;
using PolicyBot.DirectLine.Tokens;

namespace PolicyBot.DirectLine.Http;

/// <summary>Opens streams: web sockets that carry what is said as it is said.</summary>
/// <param name="keys">Reads the token in the stream's address.</param>
/// <param name="conversations">The conversations.</param>
/// <param name="limits">What bounds a stream.</param>
/// <param name="time">The clock.</param>
/// <param name="lifetime">Ends streams when the server stops.</param>
internal sealed class StreamEndpoint(
    TokenKeys keys, ConversationRegistry conversations, DirectLineLimits limits, TimeProvider time, IHostApplicationLifetime lifetime)
{
    // HTTP/2 opens web sockets with CONNECT.
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Connect];

    public void Map(IEndpointRouteBuilder app) => app.MapMethods("/conversations/{id}/stream", Methods, OpenAsync);

    private async Task<IResult> OpenAsync(HttpContext http, string id, string? watermark = null, string? t = null)
    {
        if (string.IsNullOrEmpty(t))
            throw DirectLineErrors.Unauthorized("Open the stream with the whole streamUrl that came with the conversation.");
        var tokens = await keys.TokensAsync(http.RequestAborted);
        var grant = await tokens.ReadAsync(t, TokenUse.Stream);
        new CallGrant(grant).Require(id);
        var conversation = await conversations.FindAsync(id, http.RequestAborted) ?? throw DirectLineErrors.UnknownConversation();
        await conversation.RefreshAsync(http.RequestAborted);
        var read = Watermark.Read(watermark);
        conversation.Log.RequireKnown(read);
        if (!http.WebSockets.IsWebSocketRequest)
            throw DirectLineErrors.Malformed("This address is opened as a web socket. To poll, get the conversation's activities.");

        using var open = conversation.OpenStream();
        using var socket = await http.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = limits.KeepAlive, KeepAliveTimeout = limits.Send });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, http.RequestAborted);
        await new ActivityStream(conversation.Log, socket, limits, time).RunAsync(read, stop.Token);
        return Results.Empty;
    }
}

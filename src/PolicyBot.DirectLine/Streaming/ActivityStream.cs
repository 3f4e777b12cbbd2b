using System.Net.WebSockets;
using PolicyBot.DirectLine.Conversations;

namespace PolicyBot.DirectLine.Streaming;

/// <summary>Sends one reader what is said in a conversation, in order and once. A slow reader holds one frame: the rest waits in
/// the conversation's log.</summary>
/// <param name="log">What is said.</param>
/// <param name="socket">The reader.</param>
/// <param name="limits">How long silence and a frame may last.</param>
/// <param name="time">The clock.</param>
internal sealed class ActivityStream(ConversationLog log, WebSocket socket, DirectLineLimits limits, TimeProvider time)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    /// <summary>Sends until the reader leaves, the conversation ends or the server stops.</summary>
    /// <param name="watermark">What the reader has already.</param>
    /// <param name="stopping">Says that the server stops.</param>
    public async Task RunAsync(long watermark, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var receiving = ReceiveAsync(over);
        try
        {
            await SendAsync(watermark, over.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The reader left, reads too slowly, or the server stops.
        }

        await CloseAsync(stopping.IsCancellationRequested);
        await over.CancelAsync();
        await receiving;
    }

    private async Task SendAsync(long watermark, CancellationToken over)
    {
        while (!log.IsClosed)
        {
            over.ThrowIfCancellationRequested();
            var set = log.ReadAfter(watermark);
            if (set.Activities.Count > 0)
                await SendFrameAsync(set.ToJson(), over);
            else if (!await MoreAsync(watermark, over))
                await SendFrameAsync(ReadOnlyMemory<byte>.Empty, over);
            watermark = set.Sequence;
        }
    }

    private async Task SendFrameAsync(ReadOnlyMemory<byte> json, CancellationToken over)
    {
        using var tooSlow = new CancellationTokenSource(limits.Send, time);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(tooSlow.Token, over);
        // Cancelling aborts the socket: half a frame cannot be taken back.
        await socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, cancel.Token);
    }

    // Whether there is more, or else only a silence that must be broken.
    private async Task<bool> MoreAsync(long watermark, CancellationToken over)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(over);
        var more = log.MoreAfterAsync(watermark);
        var first = await Task.WhenAny(more, Task.Delay(limits.KeepAlive, time, silence.Token));
        await silence.CancelAsync();
        over.ThrowIfCancellationRequested();
        return first == more;
    }

    // Clients send empty frames to notice a broken connection; whatever comes is passed over.
    private async Task ReceiveAsync(CancellationTokenSource over)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The reader is gone.
        }

        await over.CancelAsync();
    }

    private async Task CloseAsync(bool isStopping)
    {
        try
        {
            using var patience = new CancellationTokenSource(Farewell);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(
                    isStopping ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure,
                    isStopping ? "The server stops. Connect again." : null,
                    patience.Token);
            }

            while (socket.State == WebSocketState.CloseSent)
                await Task.Delay(10, patience.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // No farewell, then.
        }

        socket.Abort();
    }
}
